import { parseDeadline } from '../../deadline/parseDeadline';
import { tidy } from '../../text/normalise';
import { EMPTY_CELL, type Grid } from '../grid';
import { nameColumn } from '../nameColumn';
import { periodHeader } from '../periodHeader';
import type { TableRow } from '../rowKinds';
import { isTick } from './tickColumns';
import type { TrackerColumn } from './trackerKeys';

/** A column in which a tick stands for a deadline: “Quý I | Quý II | Quý III | Quý IV”. */
export interface PeriodColumn {
  /** 0-based, in the grid. */
  index: number;
  /** The period, as in a “Thời gian” cell. */
  phrase: string;
}

const isPeriod = (phrase: string): boolean => parseDeadline(phrase, 2000).kind === 'period';

/**
 * Two or more columns whose headers are periods and whose cells are ticks or empty. Empty if another column holds the
 * deadline: a month's column may then be about anything.
 */
export function periodColumns(
  columns: readonly TrackerColumn[],
  grid: Grid,
  items: readonly TableRow[],
): PeriodColumn[] {
  const textAt = (row: number, index: number) => tidy((grid.rows[row]?.[index] ?? EMPTY_CELL).text);
  const found = columns.flatMap(({ index, header }): PeriodColumn[] => {
    const phrase = periodHeader(header.split(' / ').at(-1) ?? '');
    if (phrase === null || !isPeriod(phrase)) return [];
    const isOfTicks = items.every(({ row }) => textAt(row, index) === '' || isTick(textAt(row, index)));
    return isOfTicks ? [{ index, phrase }] : [];
  });
  const isFound = (column: TrackerColumn) => found.some(({ index }) => index === column.index);
  const hasOther = columns.some((column) => column.key === 'deadline' && !isFound(column));
  const isOfTime = columns
    .filter(isFound)
    .map(({ header }) => header.split(' / ').slice(0, -1).join(' '))
    .every((above) => above === '' || nameColumn(above).some(({ key }) => key === 'deadline'));
  const isTicked = found.some(({ index }) => items.some(({ row }) => textAt(row, index) !== ''));
  return found.length >= 2 && isTicked && isOfTime && !hasOther ? found : [];
}

/** Maps none of them to the deadline: a formula reading it would read a tick. */
export const withPeriods = (
  columns: readonly TrackerColumn[],
  periods: readonly PeriodColumn[],
): TrackerColumn[] =>
  columns.map((column) =>
    periods.some(({ index }) => index === column.index)
      ? { ...column, key: 'own', confidence: 0, candidates: [], isUnclear: false }
      : column,
  );
