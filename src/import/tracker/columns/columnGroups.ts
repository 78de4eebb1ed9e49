import { workbookText } from '../../../messages/workbookText';
import { bare } from '../../../text/normalise';
import type { CellScalar } from '../../../workbook/spec';
import type { Tracker } from '../tracker';
import type { AddedColumn, ColumnGroup } from './addedColumn';
import { DEADLINE_COLUMNS } from './deadlineColumns';
import { TARGET_COLUMNS } from './targetColumns';
import { targetByFormula, targetCellsOf } from './targetFormula';

export type GroupId = ColumnGroup['id'];

/** In the order in which they stand. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  { id: 'deadlines', columns: DEADLINE_COLUMNS, needsDate: true },
  { id: 'targets', columns: TARGET_COLUMNS, needsDate: false },
];

/** The groups that a sheet has the columns for. */
export function offeredGroups(tracker: Tracker): GroupId[] {
  const has = (key: string) => tracker.columns.some((column) => column.key === key);
  const targets = targetCellsOf(tracker);
  const setsTargets =
    has('target') ||
    tracker.rows.some(({ cells }) => targetByFormula(cells[targets.key], targets, tracker.year) !== null);
  const isOffered: Readonly<Record<GroupId, boolean>> = {
    deadlines: has('deadline'),
    targets: has('numerator') && has('denominator') && setsTargets,
  };
  return COLUMN_GROUPS.map(({ id }) => id).filter((id) => isOffered[id]);
}

/** A column's header where the sheet has one of that name already: a table of Excel takes no name twice. */
export const nameBeside = (name: string): string => workbookText('tracker.column.again', { name });

/** Whether a header cell is a column's of ours, however typed since. */
export const isHeaderOf = ({ name }: AddedColumn, value: CellScalar): boolean =>
  typeof value === 'string' && [name, nameBeside(name)].some((one) => bare(one) === bare(value));
