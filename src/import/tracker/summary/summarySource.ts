import { columnLetters, quoteSheet } from '../../../workbook/address';
import type { AppendedColumns } from '../../../workbook/appendedColumns';
import type { CellScalar } from '../../../workbook/spec';
import type { Tracker } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import type { MergedName } from './mergedNames';

/** A sheet with the columns planned for it. */
export interface SummarySource {
  tracker: Tracker;
  planned: AppendedColumns;
}

/** A task's own cell, and the result of our formula in its row. */
export interface SourceRow {
  value: CellScalar;
  state: CellScalar;
}

/** Of one of our columns; -1 if the sheet does not get it. */
export const indexOf = ({ columns }: AppendedColumns, id: string): number =>
  columns.findIndex((column) => column.id === id);

/** The cells of a column, by its letters, in some sheet rows, from 1: by default in those of all tasks. */
export function cellsOf(
  { tracker, planned }: SummarySource,
  letters: string,
  rows = { first: tracker.rows[0]?.row ?? 1, last: tracker.rows.at(-1)?.row ?? 1 },
): string {
  return `${quoteSheet(planned.sheet)}!$${letters}$${rows.first}:$${letters}$${rows.last}`;
}

export const lettersOf = ({ tracker }: SummarySource, key: TrackerKey): string =>
  tracker.columns.find((one) => one.key === key)?.column ?? 'A';

export const ownLettersOf = ({ planned }: SummarySource, id: string): string =>
  columnLetters(planned.left + indexOf(planned, id));

/** @param merged names of the column whose lower rows count as theirs */
export function rowsOf(
  source: SummarySource,
  key: TrackerKey,
  id: string,
  merged: readonly MergedName[] = [],
): SourceRow[] {
  const { tracker, planned } = source;
  const computed = new Map(planned.cells.map(({ cell, value }) => [cell, value]));
  const letters = ownLettersOf(source, id);
  const column = tracker.columns.find((one) => one.key === key);
  const above = new Map(merged.flatMap(({ at, covered }) => covered.map((index) => [index, at])));
  return tracker.rows.map(({ row, index }) => ({
    value: column ? (tracker.grid.rows[above.get(index) ?? index]?.[column.index]?.value ?? null) : null,
    state: computed.get(`${letters}${row}`) ?? null,
  }));
}
