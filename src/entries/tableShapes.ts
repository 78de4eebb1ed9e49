import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import type { Column } from '../fields/column';
import { TARGET_ENTRY_KEYS, type TargetKey } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS, type TaskKey } from '../fields/task/taskFields';
import { LAYOUT_VERSION, TABLE } from '../workbook/identity';
import { layoutOf } from '../workbook/layouts/layouts';
import type { Layout } from '../workbook/layouts/layout';
import { PRESENT_LAYOUT } from '../workbook/layouts/presentLayout';
import { tableShape, type TableShape } from './boundTable';

/** The tables of an agency's workbook. */
export interface AgencyShapes {
  tasks: TableShape<TaskKey>;
  generalTasks: TableShape<TaskKey>;
  targets: TableShape<TargetKey>;
}

/** The shape of a table built from columns. */
export function shapeOf<Key extends string>(
  name: string,
  sheet: WorkbookTextKey,
  columns: readonly Column<Key>[],
): TableShape<Key> {
  return tableShape({
    name,
    sheetName: workbookText(sheet),
    columns: columns.map(({ key, header }) => ({ key, header: workbookText(header) })),
    entries: columns.filter(({ role }) => role === 'entry').map(({ key }) => key),
  });
}

const shapesOf = ({ taskColumns, targetColumns, presentBodyCode, isBodyCode }: Layout): AgencyShapes => ({
  tasks: tableShape({
    name: TABLE.tasks,
    sheetName: workbookText('sheet.tasks'),
    columns: taskColumns,
    entries: TASK_ENTRY_KEYS,
    ownsCode: (code) => !isBodyCode(code),
  }),
  generalTasks: tableShape({
    name: TABLE.generalTasks,
    sheetName: workbookText('sheet.generalTasks'),
    columns: taskColumns,
    entries: TASK_ENTRY_KEYS,
    presentCode: presentBodyCode,
    ownsCode: isBodyCode,
  }),
  targets: tableShape({
    name: TABLE.targets,
    sheetName: workbookText('sheet.targets'),
    columns: targetColumns,
    entries: TARGET_ENTRY_KEYS,
  }),
});

const PRESENT = shapesOf(PRESENT_LAYOUT);
const SHAPES = new Map([[PRESENT_LAYOUT.version, PRESENT]]);

/** The tables of a workbook with a given layout version; the current ones if the version is unknown. */
export function agencyShapes(version: number = LAYOUT_VERSION): AgencyShapes {
  const layout = layoutOf(version);
  if (!layout) return PRESENT;
  let shapes = SHAPES.get(layout.version);
  if (!shapes) SHAPES.set(layout.version, (shapes = shapesOf(layout)));
  return shapes;
}

export const IDENTITY = tableShape<'key' | 'value'>({
  name: TABLE.identity,
  sheetName: workbookText('sheet.identity'),
  columns: [
    { key: 'key', header: 'key' },
    { key: 'value', header: 'value' },
  ],
  entries: [],
});
