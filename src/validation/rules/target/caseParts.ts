import type { CellScalar } from '../../../workbook/spec';
import { parseRange, rangeAddress } from '../../../workbook/address';
import type { RuleCase } from '../ruleCase';
import type { Workbench } from '../ruleCase';

/** CT05 counts a subset of what CT04 counts; CT06 requires more than 95 %. */
export const WHOLE = 'CT04';
export const PART = 'CT05';
export const TARGET = 'CT06';
/** Denominator fixed by the plan; by the period; the same as another target's; the count of the tasks themselves. */
export const FIXED = 'CT28';
export const MONTHS = 'CT36';
export const SAME = 'CT35';
export const TASKS = 'CT01';

export type Row = Record<string, CellScalar>;
export const HEADER = { numerator: 'Tử số', denominator: 'Mẫu số', explanation: 'Giải trình' } as const;
export type Key = keyof typeof HEADER;

export const fill = (code: string, row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries(row))
    bench.put(bench.at('ChiTieu', code, HEADER[key as Key]), value);
};
export const wrong = (name: string, code: string, row: Row, ...keys: Key[]): RuleCase => ({
  name,
  edit: fill(code, row),
  at: (bench) => keys.map((key) => bench.at('ChiTieu', code, HEADER[key])),
});
export const right = (name: string, code: string, row: Row): RuleCase => ({
  name,
  edit: fill(code, row),
});

export function addRow(bench: Workbench, code: string, figures: Row): string {
  const sheet = bench.sheet('Chỉ tiêu');
  const table = sheet.tables[0]!;
  const range = parseRange(table.range);
  const last = range.bottom - sheet.origin.row;
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    grid.splice(last + 1, 0, [...grid[last]!]);
  table.range = rangeAddress({ ...range, bottom: range.bottom + 1 });
  const place = `Chỉ tiêu!A${range.bottom + 2}`;
  bench.put(place, code);
  fill(code, figures)(bench);
  return place;
}
