import { workbookText } from '../../../messages/workbookText';
import { bare } from '../../../text/normalise';
import type { CellScalar } from '../../../workbook/spec';
import type { Tracker } from '../tracker';
import type { AddedColumn, ColumnGroup } from './addedColumn';
import { DEADLINE_COLUMNS } from './deadlineColumns';
import { TARGET_COLUMNS } from './targetColumns';
import { countTargetOf, targetByFormula, targetCellsOf } from './targetFormula';

export type GroupId = ColumnGroup['id'];

/** In display order. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  { id: 'deadlines', columns: DEADLINE_COLUMNS, needsDate: true },
  { id: 'targets', columns: TARGET_COLUMNS, needsDate: false },
];

/** The groups for which the sheet has the required columns. */
export function offeredGroups(tracker: Tracker): GroupId[] {
  const has = (key: string) => tracker.columns.some((column) => column.key === key);
  const targets = targetCellsOf(tracker);
  const setsTargets =
    has('target') ||
    tracker.rows.some(({ cells }) => targetByFormula(cells[targets.key], targets, tracker.year) !== null);
  const setsCounts = tracker.rows.some(({ cells }) => countTargetOf(cells[targets.key], targets) !== null);
  const isOffered: Readonly<Record<GroupId, boolean>> = {
    deadlines: has('deadline'),
    targets: has('numerator') && ((has('denominator') && setsTargets) || setsCounts),
  };
  return COLUMN_GROUPS.map(({ id }) => id).filter((id) => isOffered[id]);
}

/** An alternative header when the sheet already has one by that name: an Excel table requires unique headers. */
export const alternativeName = (name: string): string => workbookText('tracker.column.again', { name });

/** Whether a header cell is one of our columns', despite later edits. */
export const isHeaderOf = ({ name }: AddedColumn, value: CellScalar): boolean =>
  typeof value === 'string' && [name, alternativeName(name)].some((one) => bare(one) === bare(value));
