import { importText, type ImportTextKey } from '../../messages/importText';
import type { Locale } from '../../messages/locale';
import { planText } from '../../messages/planText';
import { fold } from '../../text/normalise';
import type { PlanFinding, PlanRule } from '../../validation/plan/checkPlan';
import { sheetText } from '../../workbook/plan/planSheets';
import type { Told, Unread } from './importedPlan';
import { placeText } from './placeText';

/** Something to tell about one place. */
export interface PlacedRemark {
  /** Empty for the whole source. */
  place: string;
  /** What stands there, or whom it is about. */
  detail: string;
  /** What is to be said about every such place. */
  cause: string;
  /** What is said if it is the only one. */
  alone: string;
}

/** The remarks that one correction, or one look, settles. */
export interface Cause<Remark extends PlacedRemark = PlacedRemark> {
  /** What stands in every place; empty if it differs. */
  detail: string;
  cause: string;
  /** At least one. */
  remarks: readonly [Remark, ...Remark[]];
}

/** Wording that is to be corrected: the same in fifty cells is one cause, another wording is another. */
const isByWording = (why: (Told | Unread)['why']): boolean =>
  why === 'deadline' || why === 'agency' || why === 'column';

/** Rules whose places differ in whom they are about, but ask for one look. */
const ONE_LOOK = {
  'agency-unnamed': 'agency',
  'group-empty': 'group',
  'lead-coordinates': 'agency',
  'target-unconfirmed': 'text',
  'to-confirm': 'text',
} as const satisfies Partial<Record<PlanRule, string>>;
const isOneLook = (rule: PlanRule): rule is keyof typeof ONE_LOOK => Object.hasOwn(ONE_LOOK, rule);

/** Remarks in their order, those of one cause together where the first of them stands. */
function grouped<Remark extends PlacedRemark>(
  remarks: Iterable<readonly [key: string, remark: Remark]>,
): Cause<Remark>[] {
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

/** What an import says about cells, by cause. */
export function remarkCauses<Remark extends Told | Unread>(
  remarks: readonly Remark[],
  keyOf: (why: Remark['why']) => ImportTextKey,
  locale: Locale,
): Cause[] {
  return grouped(
    remarks.map(({ place, text, why, values }) => {
      const cause = importText(locale, keyOf(why), values);
      const key = isByWording(why) ? [cause, fold(text)].join('\n') : cause;
      const shown = place ? placeText(place, locale) : '';
      return [key, { place: shown, detail: text, cause, alone: joined(text, cause) }];
    }),
  );
}

/** What a plan workbook's check says, by cause; those of one cause have the same rule and severity. */
export function findingCauses(
  findings: readonly PlanFinding[],
  locale: Locale,
): Cause<PlacedRemark & { finding: PlanFinding }>[] {
  return grouped(
    findings.map((finding) => {
      const { rule, severity, sheet, cell, values } = finding;
      const alone = importText(locale, `import.rule.${rule}`, values);
      const place = `${planText(sheetText(sheet))}!${cell}`;
      if (!isOneLook(rule))
        return [[severity, rule, alone].join('\n'), { finding, place, detail: '', cause: alone, alone }];
      const cause = importText(locale, `import.cause.${rule}`);
      return [rule, { finding, place, detail: values[ONE_LOOK[rule]] ?? '', cause, alone }];
    }),
  );
}

/** Places that a line names before it counts the others. */
const FIRST_PLACES = 3;
const MOST_CHARACTERS = 60;
const cut = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : text;

/** A cause in one line: its first places, how many there are, what is to be said. */
export function causeLine({ detail, cause, remarks }: Cause, locale: Locale): string {
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

/** One place of a cause that several share. */
export const remarkLine = ({ detail, remarks }: Cause, { place, detail: own }: PlacedRemark): string =>
  remarks.length > 1 && detail === '' ? joined(place, own) : place;
