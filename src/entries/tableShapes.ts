import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import type { Column } from '../fields/column';
import { TABLE } from '../workbook/identity';
import { TARGET_COLUMNS, type TargetKey } from '../fields/target/targetColumns';
import { TASK_COLUMNS, type TaskKey } from '../fields/task/taskColumns';
import type { TableShape } from './bindTable';

function shapeOf<Key extends string>(
  name: string,
  sheet: WorkbookTextKey,
  columns: readonly Column<Key>[],
): TableShape<Key> {
  return {
    name,
    sheetName: workbookText(sheet),
    columns: columns.map(({ key, header }) => ({ key, header: workbookText(header) })),
  };
}

export const TASKS: TableShape<TaskKey> = shapeOf(TABLE.tasks, 'sheet.tasks', TASK_COLUMNS);
export const GENERAL_TASKS: TableShape<TaskKey> = shapeOf(
  TABLE.generalTasks,
  'sheet.generalTasks',
  TASK_COLUMNS,
);
export const TARGETS: TableShape<TargetKey> = shapeOf(TABLE.targets, 'sheet.targets', TARGET_COLUMNS);
export const IDENTITY: TableShape<'key' | 'value'> = {
  name: TABLE.identity,
  sheetName: workbookText('sheet.identity'),
  columns: [
    { key: 'key', header: 'key' },
    { key: 'value', header: 'value' },
  ],
};
