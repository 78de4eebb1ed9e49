import { SIGNS, type Comparison } from '../../../target/comparison';
import { readTargets } from '../../../target/readTargets';
import { quoted } from '../../../workbook/sheetMath';
import type { CellScalar } from '../../../workbook/spec';
import { foldedText, isUsable } from './knownTexts';

/** A target that is an absolute number rather than a percentage: “Ít nhất 12 tin”. */
export interface CountTarget {
  operator: Comparison;
  threshold: number;
}

/**
 * Counts required by a column's texts, by text: formulas cannot parse them, so each lists them all, identically in
 * every row.
 */
export type KnownCounts = ReadonlyMap<string, CountTarget>;

/** Characters this list may take up in a formula, which is limited to 8,192. */
const LONGEST_COUNTS = 1200;
const MOST = 60;
/** “12 tin/tháng”: nothing on the sheet says how many months a figure covers. */
const PER = /\/|(?:^| )(?:mỗi|một|hằng|hàng)(?: |$)/i;

/** @param values of the column of targets */
export function knownCounts(values: Iterable<CellScalar>): KnownCounts {
  const counts = new Map<string, CountTarget>();
  let length = 0;
  for (const value of values) {
    const text = foldedText(value);
    if (!isUsable(text) || text.includes('%') || counts.has(text)) continue;
    const [found, ...more] = readTargets(String(value), []);
    if (!found || more.length > 0 || !isCount(found)) continue;
    length += text.length + 12;
    if (counts.size >= MOST || length > LONGEST_COUNTS) break;
    counts.set(text, { operator: found.operator, threshold: found.threshold });
  }
  return counts;
}

const isCount = ({ unit, change, upper }: ReturnType<typeof readTargets>[number]): boolean =>
  unit !== '%' && unit !== 'hạng' && change === null && upper === null && !PER.test(unit);

export const countIn = (counts: KnownCounts, value: CellScalar): CountTarget | null =>
  counts.get(foldedText(value)) ?? null;

/** Formula for the index of a cell's text among them; an error if it is not one of them. */
const placeOf = (counts: KnownCounts, cell: string): string =>
  `MATCH(TRIM(${cell}),{${[...counts.keys()].map(quoted).join(',')}},0)`;

export const isCountFormula = (counts: KnownCounts, cell: string): string =>
  counts.size === 0 ? 'FALSE' : `ISNUMBER(${placeOf(counts, cell)})`;

/** Formula for the number a text requires, else an error. Null if there are no counts. */
export const countFormula = (counts: KnownCounts, cell: string): string | null =>
  counts.size === 0
    ? null
    : `CHOOSE(${placeOf(counts, cell)},${[...counts.values()].map(({ threshold }) => String(threshold)).join(',')})`;

/** Formula for its comparison sign, else an error. Null if there are no counts. */
export const countSignFormula = (counts: KnownCounts, cell: string): string | null =>
  counts.size === 0
    ? null
    : `MID(${quoted([...counts.values()].map(({ operator }) => SIGNS[operator]).join(''))},${placeOf(counts, cell)},1)`;
