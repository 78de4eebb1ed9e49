import { paperText } from '../messages/paperText';
import { textWidth } from '../paper/a4';
import {
  paragraph,
  rule,
  type Block,
  type Paragraph,
  type HorizontalRule,
  type TableCell,
} from '../paper/paper';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { PlanHead } from '../plan/plan';
import type { IsoDate } from '../text/calendar';
import { issuerLines, type Issuer } from './issuer';
import { lowerFirst } from './words';

/**
 * Widths of the issuer's and the state's halves; the line below the motto is as long as the motto (Nghị định 30, mục
 * II.1).
 */
const HALVES = [67, textWidth(false) - 67] as const;
const ISSUER_RULE = 24;
const MOTTO_RULE = 52;
const SUBJECT_RULE = 42;

export interface FrameInput {
  issuer: Issuer;
  /** `BC` before the symbol; null for an official letter, which has none; absent for a document without a number. */
  kind?: string | null;
  /** Year of the document; the day is left for the signatory. */
  year: number;
  /** Below the symbol of an official letter. */
  subject?: string;
}

const side = (...blocks: (Paragraph | HorizontalRule)[]): TableCell => ({ blocks });

/** Issuer and number at the left, quốc hiệu, place and date at the right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
export function head({ issuer, kind, year, subject }: FrameInput): Block {
  const symbol = issuer.symbol ?? '';
  const number =
    kind === null
      ? paperText('frame.letterSymbol', { symbol })
      : paperText('frame.symbol', { kind: kind ?? '', symbol });
  const superior = issuer.superior === null ? [] : [issuer.superior.toLocaleUpperCase('vi')];
  return {
    kind: 'table',
    columns: HALVES,
    headRows: 0,
    ruled: false,
    rows: [
      [
        side(
          ...superior.map((line) => paragraph('superior', line)),
          ...issuerLines(issuer).map((line) => paragraph('issuer', line)),
          rule(ISSUER_RULE),
        ),
        side(
          paragraph('country', paperText('frame.country')),
          paragraph('motto', paperText('frame.motto')),
          rule(MOTTO_RULE),
        ),
      ],
      [
        side(
          paragraph('symbol', kind === undefined ? '' : number),
          ...(subject === undefined ? [] : [paragraph('letterSubject', subject)]),
        ),
        side(
          paragraph(
            'placeAndDate',
            paperText('frame.placeAndOpenDate', { place: issuer.seat, year: String(year) }),
          ),
        ),
      ],
    ],
  };
}

/** Kind and subject of the document, with the line below them. */
export const titled = (title: string, subject: string): Block[] => [
  paragraph('title', title),
  ...subject.split('\n').map((line) => paragraph('subject', line)),
  rule(SUBJECT_RULE),
];

/** Recipients at the left; signatory's title at the right, with room for the signature and the name. */
export function foot(issuer: Issuer, recipients: readonly string[]): Block {
  const head = issuer.head.toLocaleUpperCase('vi');
  return {
    kind: 'table',
    columns: [textWidth(false) / 2, textWidth(false) / 2],
    headRows: 0,
    ruled: false,
    rows: [
      [
        side(
          paragraph('recipientsHead', paperText('frame.recipients')),
          ...recipients.map((name) => paragraph('recipient', paperText('frame.recipient', { name }))),
          paragraph('recipient', paperText('frame.filed')),
        ),
        side(
          ...(issuer.isCommittee ? [paragraph('signTitle', paperText('frame.onBehalf'))] : []),
          paragraph('signTitle', head),
          paragraph('signName', ''),
        ),
      ],
    ],
  };
}

/** What a periodic report is about; with its period, unless the plan's own title ends with it. */
export const reportSubject = (
  plan: Pick<PlanHead, 'title'>,
  { name }: Pick<ReportingPeriod, 'name'>,
): string =>
  plan.title.endsWith(lowerFirst(name))
    ? paperText('report.subjectOfYear', { plan: plan.title })
    : paperText('report.subject', { plan: plan.title, period: name });

/** The last sentence of a report, ending with the prescribed mark (Nghị định 30, mẫu 1.4). */
export const closing = (
  agency: string,
  { number }: Pick<PlanHead, 'number'>,
  { name }: Pick<ReportingPeriod, 'name'>,
): Paragraph => paragraph('body', paperText('report.closing', { agency, number, period: lowerFirst(name) }));

/** Year of a date. */
export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
