import { STATUS } from '../../fields/task/taskStatus';
import { tidy } from '../../text/normalise';
import { EMPTY_CELL, type Grid } from '../grid';
import type { TableRow } from '../rowKinds';
import { readStatus } from './readStatus';
import type { TrackerColumn } from './trackerKeys';

/** A column in which a tick stands for a status: “Hoàn thành | Đang thực hiện | Chưa thực hiện”. */
export interface TickColumn {
  /** 0-based, in the grid. */
  index: number;
  status: string;
}

const TICK = /^[x×✓✔v+]$/iu;

/** Whether a cell's text is a tick. */
export const isTick = (text: string): boolean => TICK.test(tidy(text));

/** Columns whose header is a status and whose cells are ticks or empty; empty if another column holds the status. */
export function tickColumns(
  columns: readonly TrackerColumn[],
  grid: Grid,
  items: readonly TableRow[],
): TickColumn[] {
  const found = columns.flatMap(({ index, header }): TickColumn[] => {
    const status = readStatus(header.split(' / ').at(-1) ?? '');
    const filled = items
      .map(({ row }) => tidy((grid.rows[row]?.[index] ?? EMPTY_CELL).text))
      .filter((text) => text !== '');
    return status !== null && filled.every(isTick) ? [{ index, status }] : [];
  });
  const isTicked = ({ index }: TickColumn) =>
    items.some(({ row }) => tidy((grid.rows[row]?.[index] ?? EMPTY_CELL).text) !== '');
  const hasOther = columns.some(
    ({ key, index }) => key === 'status' && !found.some((one) => one.index === index),
  );
  return !hasOther && found.some(isTicked) && found.some(({ status }) => status === STATUS.done) ? found : [];
}

/** The column for “done” becomes the status column; the others belong to it. */
export function withTicks(columns: readonly TrackerColumn[], ticks: readonly TickColumn[]): TrackerColumn[] {
  const done = ticks.find(({ status }) => status === STATUS.done);
  return columns.map((column): TrackerColumn => {
    if (!ticks.some(({ index }) => index === column.index)) return column;
    return column.index === done?.index
      ? { ...column, key: 'status', confidence: 1, isUnclear: false }
      : { ...column, key: 'own', confidence: 0, candidates: [], isUnclear: false };
  });
}
