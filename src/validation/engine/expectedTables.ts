import { derived } from '../../text/derived';
import type { PlanCalendar } from '../../deadline/planCalendar';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { thisRow, type Column } from '../../fields/column';
import type { TableShape } from '../../entries/boundTable';
import { agencyShapes } from '../../entries/tableShapes';
import { calendarOf, type Programme } from '../../programmes/programme';
import { agencyRows, rowsKey, type Owner } from '../../workbook/agency/agencyRows';
import type { Layout } from '../../workbook/layouts/layout';
import { headerText } from './headers';
import type { Context, ExpectedTable, TableId } from './subjects';

/** A table according to the plan, independent of any workbook. */
type Unbound<Table> =
  Table extends ExpectedTable<infer Key, infer Row> ? Omit<ExpectedTable<Key, Row>, 'bound'> : never;

/** The tables of an owner's workbook according to the plan. */
export interface ExpectedTables {
  tasks: Unbound<Context['tasks'][number]>;
  generalTasks: Unbound<Context['tasks'][number]>;
  targets: Unbound<Context['targets'][number]>;
}

/** Formulas of the computed columns, computed once because every row needs them. */
function formulasOf<Key extends string>(
  shape: TableShape<Key>,
  columns: readonly Column<Key>[],
  calendar: PlanCalendar,
): Map<Key, string> {
  const ref = (key: Key) => thisRow(shape.name, headerText({ shape }, key));
  return new Map(
    columns.flatMap(({ key, computation }) =>
      computation ? [[key, computation.formula(ref, calendar)] as const] : [],
    ),
  );
}

/** What the plan expects in the owner's workbook, in a given layout. */
export function expectedTables(programme: Programme, owner: Owner, layout: Layout): ExpectedTables {
  const { plan, catalogue } = programme;
  const calendar = calendarOf(programme);
  const rows = agencyRows(plan, catalogue, owner);
  const shapes = agencyShapes(layout.version);
  const expected = <Key extends string, Row extends { code: unknown }>(
    id: TableId,
    shape: TableShape<Key>,
    columns: readonly Column<Key>[],
    planned: readonly Row[],
  ) => ({
    id,
    shape,
    columns,
    expected: new Map(planned.map((row) => [String(row.code), row])),
    formulas: formulasOf(shape, columns, calendar),
  });
  return {
    tasks: expected('tasks', shapes.tasks, TASK_COLUMNS, rows.tasks.map(layout.planCells)),
    generalTasks: expected(
      'generalTasks',
      shapes.generalTasks,
      TASK_COLUMNS,
      rows.generalTasks.map(layout.planCells),
    ),
    targets: expected('targets', shapes.targets, TARGET_COLUMNS, rows.targets),
  };
}

/** Memoised `expectedTables` for a run over many workbooks, as hundreds of communes share the same rows. */
export function expectedOnce(): typeof expectedTables {
  // Weak keys: a programme carried by a single workbook is released together with it.
  const known = derived((_programme: Programme) => new Map<string, ExpectedTables>());
  return (programme, owner, layout) => {
    const ofProgramme = known(programme);
    const key = `${layout.version} ${rowsKey(programme.catalogue, owner)}`;
    let tables = ofProgramme.get(key);
    if (!tables) ofProgramme.set(key, (tables = expectedTables(programme, owner, layout)));
    return tables;
  };
}
