import type { AppendedColumns } from '../../../workbook/appendedColumns';
import { parseRange, type RangeRef } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import { toR1C1 } from '../r1c1';

/** A formula, in R1C1, for consecutive rows of a column. */
export interface FormulaRun {
  range: RangeRef;
  formula: string;
}

export interface ColumnShapes {
  /** Runs may overlap; later ones win. A column's first run spans all its rows. */
  runs: FormulaRun[];
  /** Rows in between that must be empty: groups between the tasks. For all columns. */
  gaps: RangeRef[];
}

/**
 * Expresses the formulas with as few texts as possible: a column that computes the same in every row takes a single
 * one. Rows that differ, because they are covered by a merged cell, follow as separate runs.
 */
export function shapesOf({ cells, left, right, table }: AppendedColumns): ColumnShapes {
  const columns = new Map<number, Map<number, string>>();
  for (const { cell, formula } of cells) {
    if (formula === undefined) continue;
    const { top, left: column } = parseRange(cell);
    const rows = columns.get(column) ?? new Map<number, string>();
    columns.set(column, rows.set(top, toR1C1(formula, top, column)));
  }
  const runs = [...columns].flatMap(([column, rows]) => runsOf(column, rows));
  const filled = columns.get(left);
  // A table column must compute in every row, or Excel treats it as having exceptions.
  const gaps = table || !filled ? [] : gapsIn(filled).map(([top, bottom]) => ({ top, bottom, left, right }));
  return { runs, gaps };
}

function runsOf(column: number, rows: ReadonlyMap<number, string>): FormulaRun[] {
  const inOrder = [...rows].sort(([one], [other]) => one - other);
  const counts = new Map<string, number>();
  for (const [, formula] of inOrder) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const [usual = ''] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const at = (top: number, bottom: number): RangeRef => ({ top, bottom, left: column, right: column });
  const runs: FormulaRun[] = [{ range: at(inOrder[0]?.[0] ?? 0, inOrder.at(-1)?.[0] ?? 0), formula: usual }];
  for (const [row, formula] of inOrder) {
    if (formula === usual) continue;
    const last = runs.at(-1)!;
    if (runs.length > 1 && last.formula === formula && last.range.bottom === row - 1) last.range.bottom = row;
    else runs.push({ range: at(row, row), formula });
  }
  return runs;
}

function gapsIn(rows: ReadonlyMap<number, string>): [number, number][] {
  const gaps: [number, number][] = [];
  const inOrder = [...rows.keys()].sort((one, other) => one - other);
  inOrder.forEach((row, index) => {
    const next = inOrder[index + 1];
    if (next !== undefined && next > row + 1) gaps.push([row + 1, next - 1]);
  });
  return gaps;
}

/** Whether a constant is one that we put into the columns: their headers, the label and the day beside them. */
export function constantsOf({ cells }: AppendedColumns): (content: CellScalar) => boolean {
  const ours = new Set(cells.flatMap(({ value, formula }) => (formula === undefined ? [value] : [])));
  return (content) => ours.has(content);
}
