import { importText, type ImportTextKey } from '../../messages/importText';
import type { Locale } from '../../messages/locale';
import { planText } from '../../messages/planText';
import { fold } from '../../text/normalise';
import type { PlanFinding, PlanRule } from '../../validation/plan/checkPlan';
import { sheetText } from '../../workbook/plan/planSheets';
import type { Notice, Unread } from './importedPlan';
import { placeText } from './placeText';

/** A remark about one place. */
export interface PlacedRemark {
  /** Empty for the whole source. */
  place: string;
  /** Its text, or the agency it is about. */
  detail: string;
  /** Message for each such place. */
  cause: string;
  /** Message if it is the only place. */
  alone: string;
}

/** Remarks settled by a single correction or review. */
export interface RemarkGroup<Remark extends PlacedRemark = PlacedRemark> {
  /** The text common to all places; empty if they differ. */
  detail: string;
  cause: string;
  /** Never empty. */
  remarks: readonly [Remark, ...Remark[]];
}

/** Wording to be corrected: the same wording in fifty cells is one cause, another wording is a different one. */
const isByWording = (why: (Notice | Unread)['why']): boolean =>
  why === 'deadline' || why === 'agency' || why === 'column';

/** Rules whose findings have different subjects but need only one review. */
const REVIEWED_ONCE = {
  'agency-unnamed': 'agency',
  'group-empty': 'group',
  'lead-coordinates': 'agency',
  'target-unconfirmed': 'text',
  'to-confirm': 'text',
} as const satisfies Partial<Record<PlanRule, string>>;
const isReviewedOnce = (rule: PlanRule): rule is keyof typeof REVIEWED_ONCE =>
  Object.hasOwn(REVIEWED_ONCE, rule);

/** Groups remarks by cause, at the position of the first of each group. */
function grouped<Remark extends PlacedRemark>(
  remarks: Iterable<readonly [key: string, remark: Remark]>,
): RemarkGroup<Remark>[] {
  const found = new Map<string, [Remark, ...Remark[]]>();
  for (const [key, remark] of remarks) {
    const same = found.get(key);
    if (same) same.push(remark);
    else found.set(key, [remark]);
  }
  return [...found.values()].map((each) => {
    const [{ detail, cause }] = each;
    const isSame = each.every((one) => fold(one.detail) === fold(detail));
    return { detail: isSame ? detail : '', cause, remarks: each };
  });
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(': ');

/** An import's remarks, grouped by cause. */
export function remarkCauses<Remark extends Notice | Unread>(
  remarks: readonly Remark[],
  keyOf: (why: Remark['why']) => ImportTextKey,
  locale: Locale,
): RemarkGroup[] {
  return grouped(
    remarks.map(({ place, text, why, values }) => {
      const cause = importText(locale, keyOf(why), values);
      const key = isByWording(why) ? [cause, fold(text)].join('\n') : cause;
      const shown = place ? placeText(place, locale) : '';
      return [key, { place: shown, detail: text, cause, alone: joined(text, cause) }];
    }),
  );
}

/** A plan workbook's findings, grouped by cause; findings in a group share rule and severity. */
export function findingCauses(
  findings: readonly PlanFinding[],
  locale: Locale,
): RemarkGroup<PlacedRemark & { finding: PlanFinding }>[] {
  return grouped(
    findings.map((finding) => {
      const { rule, severity, sheet, cell, values } = finding;
      const alone = importText(locale, `import.rule.${rule}`, values);
      const place = `${planText(sheetText(sheet))}!${cell}`;
      if (!isReviewedOnce(rule))
        return [[severity, rule, alone].join('\n'), { finding, place, detail: '', cause: alone, alone }];
      const cause = importText(locale, `import.cause.${rule}`);
      return [rule, { finding, place, detail: values[REVIEWED_ONCE[rule]] ?? '', cause, alone }];
    }),
  );
}

/** Number of places named in a line; the rest are counted. */
const FIRST_PLACES = 3;
const MOST_CHARACTERS = 60;
const cut = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : text;

/** A cause in one line: its first places, the number of others, and the message. */
export function causeLine({ detail, cause, remarks }: RemarkGroup, locale: Locale): string {
  const [first] = remarks;
  if (remarks.length === 1) return joined(first.place, first.alone);
  const places = remarks
    .slice(0, FIRST_PLACES)
    .map((one) => (detail === '' && one.detail !== '' ? `${one.place} (${cut(one.detail)})` : one.place))
    .filter((place) => place !== '')
    .join(', ');
  const more = remarks.length - FIRST_PLACES;
  const shown = more > 0 ? importText(locale, 'import.places', { places, more }) : places;
  return joined(shown, detail, cause);
}

/** One place of a cause with several. */
export const remarkLine = ({ detail, remarks }: RemarkGroup, { place, detail: own }: PlacedRemark): string =>
  remarks.length > 1 && detail === '' ? joined(place, own) : place;
