import type { IsoDate } from '../../../text/calendar';
import { quoted } from '../../../workbook/sheetMath';
import type { CellScalar } from '../../../workbook/spec';

/** `TRIM` of a text: only spaces, and those between words collapsed. Empty for anything but text. */
export const trimmed = (value: CellScalar): string =>
  typeof value === 'string' ? value.replace(/ +/g, ' ').replace(/^ | $/g, '') : '';

/** `=` and `MATCH` ignore case. */
const folded = (text: string): string => text.toLowerCase();

/** A cell's text as `MATCH` compares it. */
export const foldedText = (value: CellScalar): string => folded(trimmed(value));

/**
 * Dates of the texts currently in a column that only our reader understands; listed identically in every row's formula.
 */
export type KnownDays = ReadonlyMap<string, IsoDate>;
export type KnownTexts = ReadonlySet<string>;

/** A text constant is limited to 255 characters; `MATCH` reads `~*?` as wildcards; `TRIM` leaves line breaks. */
export const isUsable = (text: string): boolean =>
  text !== '' && text.length <= 120 && !/[~*?\p{Cc}]/u.test(text);

/** `CHOOSE` takes 254 values. */
const MOST = 120;
/** Characters; a formula has 8,192. */
const LONGEST_TEXTS = 400;
const OF_A_DAY = 'DATE(2026,12,31),""'.length;

/** The dates of these texts, as many as fit into part of a formula. @param longest in characters */
export function knownDays(
  found: Iterable<readonly [CellScalar, IsoDate | null]>,
  longest: number,
): KnownDays {
  const days = new Map<string, IsoDate>();
  let length = 0;
  for (const [value, day] of found) {
    const text = folded(trimmed(value));
    if (day === null || !isUsable(text) || days.has(text)) continue;
    length += text.length + OF_A_DAY;
    if (days.size >= MOST || length > longest) break;
    days.set(text, day);
  }
  return days;
}

/** These texts, as many as fit into a formula. */
export function knownTexts(found: Iterable<CellScalar>): KnownTexts {
  const texts = new Set<string>();
  let length = 0;
  for (const value of found) {
    const text = folded(trimmed(value));
    if (!isUsable(text) || texts.has(text)) continue;
    length += text.length + 3;
    if (texts.size >= MOST || length > LONGEST_TEXTS) break;
    texts.add(text);
  }
  return texts;
}

export const dayOfText = (days: KnownDays, value: CellScalar): IsoDate | null =>
  days.get(folded(trimmed(value))) ?? null;

export const isKnown = (texts: KnownTexts, value: CellScalar): boolean => texts.has(folded(trimmed(value)));

const list = (texts: Iterable<string>): string => `{${[...texts].map(quoted).join(',')}}`;

/** A date as formula text, independent of the workbook's date system. */
export const dayFormula = (date: IsoDate): string => `DATE(${date.split('-').map(Number).join(',')})`;

/** Formula for the date of a text, else an error. Null if there are no texts. */
export function dayOfTextFormula(days: KnownDays, cell: string): string | null {
  if (days.size === 0) return null;
  return `CHOOSE(MATCH(TRIM(${cell}),${list(days.keys())},0),${[...days.values()].map(dayFormula).join(',')})`;
}

/** Formula for whether the cell has one of the texts. Null if there are none. */
export const isKnownFormula = (texts: KnownTexts, cell: string): string | null =>
  texts.size === 0 ? null : `ISNUMBER(MATCH(TRIM(${cell}),${list(texts)},0))`;
