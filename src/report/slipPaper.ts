import { coordinatorOf } from '../agency/levels';
import type { Consolidation } from '../consolidation/consolidation';
import type { ReturnedFinding } from '../consolidation/returned';
import { paperText } from '../messages/paperText';
import { workbookText } from '../messages/workbookText';
import { textWidth } from '../paper/a4';
import { cell, keptTogether, paragraph, type Block, type Paper, type Table } from '../paper/paper';
import type { IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { askedUntil } from './askedUntil';
import { head, titled, yearOf } from './frame';
import { issuerOf } from './issuer';
import type { SlipHistory } from './slipHistory';
import type { Slip, SlipLine } from './slips';
import { lowerFirst } from './words';

const WIDTHS: readonly number[] = [9, 17, 31, 22, 47, 39];

function table(lines: readonly (SlipLine & { severity?: ReturnedFinding['severity'] })[]): Table {
  const hasSeverity = lines.some(({ severity }) => severity !== undefined);
  const keys = ['number', 'severity', 'place', 'code', 'problem', 'todo'] as const;
  const shownKeys = keys.filter((key) => key !== 'severity' || hasSeverity);
  const widths = shownKeys.map((key) => WIDTHS[keys.indexOf(key)] ?? 0);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    kind: 'table',
    columns: widths.map((width) => (width * textWidth(false)) / total),
    headRows: 1,
    ruled: true,
    rows: [
      shownKeys.map((key) => cell('cellHead', paperText(`slip.col.${key}`))),
      ...lines.map((line, index) => {
        const texts = {
          ...line,
          number: String(index + 1),
          severity: line.severity ? workbookText(`severity.${line.severity}`) : '',
        };
        return shownKeys.map((key) =>
          cell(key === 'number' || key === 'severity' ? 'cellCentre' : 'cell', texts[key]),
        );
      }),
    ],
  };
}

export interface SlipPaperInput {
  slip: Slip;
  consolidation: Pick<Consolidation, 'programme' | 'period'>;
  /** Date of the slip. */
  today: IsoDate;
  /** Day to answer by, if overridden. */
  until?: IsoDate;
  /** Follow-up on the previous slip. */
  history?: SlipHistory | undefined;
}

/** A slip's file name, without extension. */
export const slipName = ({ agency }: Slip): string => paperText('slip.fileName', { agency: agency.id });

/** Follow-up on the previous slip's lines; nothing if it had none. */
function sinceThen({ before, fixed, left, added }: SlipHistory): Block[] {
  const asked = fixed.length + left.length;
  if (asked === 0) return [];
  return [
    paragraph('heading2', paperText('slip.history')),
    paragraph(
      'body',
      paperText('slip.history.counts', {
        file: before?.file ?? '',
        asked,
        fixed: fixed.length,
        left: left.length,
        added: added.length,
      }),
    ),
    ...(left.length > 0 ? [paragraph('body', paperText('slip.history.left')), table(left)] : []),
  ];
}

/** What the agency is asked for, with or without a date: another file, corrections, or only an answer. */
function asked({ file, findings }: Slip) {
  if (file === null) return ['slip.againNow', 'slip.againUntil'] as const;
  return findings.length === 0
    ? (['slip.clarifyNow', 'slip.clarifyUntil'] as const)
    : (['slip.untilNow', 'slip.until'] as const);
}

/** The return slip (phiếu trả): what, which cell, what to do, until when; and the follow-up on the previous one. */
export function slipPaper({ slip, consolidation, today, until: set, history }: SlipPaperInput): Paper {
  const { programme, period } = consolidation;
  const collector = coordinatorOf(programme.catalogue);
  const { agency, file, findings, discrepancies, unusable } = slip;
  const values = {
    agency: agency.name,
    collector: collector.name,
    period: lowerFirst(period.name),
    plan: programme.plan.number,
  };
  const until = askedUntil(period, today, set);
  const dated = { ...values, until: until === null ? '' : formatDate(until) };
  const asks = asked(slip);
  const title = paperText('slip.title');
  const blocks: Block[] = [
    head({ issuer: issuerOf(collector, programme.catalogue), year: yearOf(today) }),
    ...titled(title, paperText('slip.subject', values)),
    paragraph('addressee', paperText('frame.addressee', { name: agency.name })),
    paragraph('body', paperText('slip.intro', values)),
  ];
  if (file !== null) blocks.push(paragraph('body', paperText('slip.received', { file })));
  if (history) blocks.push(...sinceThen(history));
  if (unusable.length > 0)
    blocks.push(
      paragraph('heading2', paperText('slip.unusable')),
      ...unusable.map((each) => paragraph('body', paperText('slip.unusableFile', each))),
    );
  if (findings.length > 0)
    blocks.push(
      paragraph('heading2', paperText('slip.findings', { count: findings.length })),
      table(findings),
    );
  if (discrepancies.length > 0)
    blocks.push(
      paragraph('heading2', paperText('slip.discrepancies', { count: discrepancies.length })),
      table(discrepancies),
    );
  const half = textWidth(false) / 2;
  blocks.push(...keptTogether([paragraph('body', paperText(until === null ? asks[0] : asks[1], dated))]), {
    kind: 'table',
    columns: [half, half],
    headRows: 0,
    ruled: false,
    rows: [
      [
        cell('cell', ''),
        {
          blocks: [
            paragraph('signTitle', paperText('slip.preparer')),
            paragraph('signNote', paperText('slip.signNote')),
            paragraph('signName', ''),
          ],
        },
      ],
    ],
  });
  return { title: `${title} - ${agency.name}`, sections: [{ landscape: false, blocks }] };
}
