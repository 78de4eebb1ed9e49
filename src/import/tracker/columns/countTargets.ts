import { SIGNS, type Comparison } from '../../../target/comparison';
import { readTargets } from '../../../target/readTargets';
import { quoted } from '../../../workbook/sheetMath';
import type { CellScalar } from '../../../workbook/spec';
import { foldedText, isUsable } from './knownTexts';

/** A target that is a number of things, not a share: “Ít nhất 12 tin”. */
export interface CountTarget {
  operator: Comparison;
  threshold: number;
}

/** The counts that a column's texts ask for, by text: what no formula could read is listed in it, the same in every row. */
export type KnownCounts = ReadonlyMap<string, CountTarget>;

/** Characters in each of the formulas that list them; a formula has 8,192. */
const LONGEST_COUNTS = 1200;
const MOST = 60;
/** “12 tin/tháng”: of how many months a figure is the sum, nothing on the sheet says. */
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

/** The place of a cell's text among them, else an error. */
const placeOf = (counts: KnownCounts, cell: string): string =>
  `MATCH(TRIM(${cell}),{${[...counts.keys()].map(quoted).join(',')}},0)`;

export const isCountFormula = (counts: KnownCounts, cell: string): string =>
  counts.size === 0 ? 'FALSE' : `ISNUMBER(${placeOf(counts, cell)})`;

/** The number that a text asks for, else an error. Null if there are none. */
export const countFormula = (counts: KnownCounts, cell: string): string | null =>
  counts.size === 0
    ? null
    : `CHOOSE(${placeOf(counts, cell)},${[...counts.values()].map(({ threshold }) => String(threshold)).join(',')})`;

/** Its sign, else an error. Null if there are none. */
export const countSignFormula = (counts: KnownCounts, cell: string): string | null =>
  counts.size === 0
    ? null
    : `MID(${quoted([...counts.values()].map(({ operator }) => SIGNS[operator]).join(''))},${placeOf(counts, cell)},1)`;
