import { columnsOf, type Column } from '../../fields/column';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TARGET_ENTRY_KEYS, type TargetEntryKey, type TargetKey } from '../../fields/target/targetFields';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { TASK_ENTRY_KEYS, type TaskEntryKey, type TaskKey } from '../../fields/task/taskFields';

export type KeptKey = 'code' | TaskEntryKey | TargetEntryKey;

/** Read-only: entries here are kept but not reported. */
const closed = ({ key, header, width, style }: Column<TaskKey> | Column<TargetKey>): Column<KeptKey> => ({
  key: key as KeptKey,
  header,
  width: Math.max(width, 12),
  role: 'plan',
  style: style === 'entryDate' ? 'planDate' : 'plan',
});

export const KEPT_COLUMNS: readonly Column<KeptKey>[] = [
  ...columnsOf<TaskKey>(TASK_COLUMNS, ['code', ...TASK_ENTRY_KEYS]).map(closed),
  ...columnsOf<TargetKey>(TARGET_COLUMNS, TARGET_ENTRY_KEYS).map(closed),
];
