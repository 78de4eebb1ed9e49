import { tidy } from '../../text/normalise';
import { nameColumn } from '../columnWords';
import type { Grid } from '../grid';
import type { TableRow } from '../rowKinds';
import { readStatus } from './readStatus';
import type { TrackerColumn } from './trackerKeys';

/** Share of a column's filled cells that must be statuses for it to count as a status column. */
const MOST = 0.6;

/**
 * “Tiến độ” is the header of deadlines in plans and of statuses in trackers; the content decides. Only used if no
 * header names a status column.
 */
export function statusInPlaceOfDeadline(
  columns: TrackerColumn[],
  grid: Grid,
  items: readonly TableRow[],
): TrackerColumn[] {
  if (columns.some(({ key }) => key === 'status')) return columns;
  const ofTime = columns.filter(
    ({ key, header }) => key === 'deadline' || (key === 'own' && confidenceOfDeadline(header) > 0),
  );
  const status = ofTime.find(({ index }) => saysStatuses(index, grid, items));
  if (!status) return columns;
  const deadline = ofTime.find((column) => column.key === 'deadline' && column !== status);
  const next = deadline ?? ofTime.find((column) => column !== status);
  return columns.map((column): TrackerColumn => {
    const confidence = column.confidence || confidenceOfDeadline(column.header);
    if (column === status) return { ...column, key: 'status', confidence };
    return column === next ? { ...column, key: 'deadline', confidence } : column;
  });
}

const confidenceOfDeadline = (header: string): number =>
  nameColumn(header.split(' / ').at(-1) ?? '').find(({ key }) => key === 'deadline')?.confidence ?? 0;

function saysStatuses(column: number, grid: Grid, items: readonly TableRow[]): boolean {
  const texts = items
    .map(({ row }) => tidy(grid.rows[row]?.[column]?.text ?? ''))
    .filter((text) => text !== '');
  return texts.length >= 2 && texts.filter((text) => readStatus(text) !== null).length >= texts.length * MOST;
}
