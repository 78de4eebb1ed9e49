import type { Frame } from '../../fields/column';
import { dayBounds, ENTRY_KINDS } from '../../fields/entryKinds';
import type { BoundCell, BoundRow, BoundTable } from '../../entries/bindTable';
import type { TargetRow, TaskRow } from '../../workbook/agency/agencyRows';
import { isBlank } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';
import { cellReader } from '../../workbook/tableSheet';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import type { TargetKey } from '../../fields/target/targetFields';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import type { TaskKey } from '../../fields/task/taskFields';
import { listedStatus } from '../../fields/task/taskStatus';
import type {
  AnyTable,
  Context,
  ExpectedTable,
  RowSubject,
  TargetSubject,
  TaskSubject,
  TextSubject,
} from './subjects';

interface KnownRow<Key extends string, Row> {
  code: string;
  row: BoundRow<Key>;
  expected: Row;
}

/** Code of a row as the plan has it; null where the cell holds none. */
export const codeOf = (row: Pick<BoundRow<string>, 'code'>): string | null => row.code;

/** What stands in a cell; null where nothing can be seen in it. */
function valueOf<Key extends string>(row: BoundRow<Key>, key: Key): CellScalar {
  const value = row.cell(key)?.value ?? null;
  return isBlank(value) ? null : value;
}

/** Rows that the plan knows, the first of each code: what a second one says is not judged. */
export function knownRows<Key extends string, Row>(
  { expected }: Pick<ExpectedTable<Key, Row>, 'expected'>,
  bound: BoundTable<Key>,
): KnownRow<Key, Row>[] {
  const seen = new Set<string>();
  return bound.rows.flatMap((row) => {
    const code = codeOf(row);
    const known = code === null ? undefined : expected.get(code);
    if (code === null || known === undefined || seen.has(code)) return [];
    seen.add(code);
    return [{ code, row, expected: known }];
  });
}

/** Plan cells as the plan has them with entry cells as they are typed. */
function entered<Key extends string>(
  table: Pick<ExpectedTable<Key, unknown>, 'columns'>,
  row: BoundRow<Key>,
  expected: Partial<Record<Key, CellScalar>>,
): Partial<Record<Key, CellScalar>> {
  const cells = { ...expected };
  for (const { key, role } of table.columns) if (role === 'entry') cells[key] = valueOf(row, key);
  return cells;
}

const frameOf = ({ calendar, reportingDate }: Context): Frame => ({ ...calendar, reportingDate });

function rowSubject(
  context: Context,
  table: AnyTable,
  bound: BoundTable<string>,
  { code, row, expected }: KnownRow<string, TaskRow | TargetRow>,
): RowSubject {
  const computed = cellReader(table.columns, entered(table, row, expected), frameOf(context));
  return { context, code, table, headers: bound.headers, row, expected, computed };
}

function taskSubject(
  context: Context,
  table: ExpectedTable<TaskKey, TaskRow>,
  { code, row, expected }: KnownRow<TaskKey, TaskRow>,
): TaskSubject {
  const value = (key: TaskKey) => valueOf(row, key);
  const [first, last] = dayBounds(context.calendar.year);
  const dayWithin = (serial: CellScalar): number | null =>
    typeof serial === 'number' && Number.isInteger(serial) && serial >= first && serial <= last
      ? serial
      : null;
  return {
    context,
    code,
    expected,
    value,
    cell: (key) => row.cell(key),
    isBlank: (key) => isBlank(value(key)),
    date: (key) => dayWithin(value(key)),
    timed: (key) => {
      const serial = value(key);
      return typeof serial === 'number' && !Number.isInteger(serial) ? dayWithin(Math.floor(serial)) : null;
    },
    computed: cellReader(TASK_COLUMNS, entered(table, row, expected), frameOf(context)),
    status: listedStatus(value('status')),
  };
}

function targetSubjects(
  context: Context,
  table: ExpectedTable<TargetKey, TargetRow>,
  rows: KnownRow<TargetKey, TargetRow>[],
): TargetSubject[] {
  const byCode = new Map<string, TargetSubject>();
  for (const { code, row, expected } of rows) {
    const target = context.plan?.targets.find((each) => each.code === code);
    if (!target) continue;
    const value = (key: TargetKey) => valueOf(row, key);
    byCode.set(code, {
      context,
      code,
      expected,
      target,
      value,
      cell: (key) => row.cell(key),
      isBlank: (key) => isBlank(value(key)),
      computed: cellReader(TARGET_COLUMNS, entered(table, row, expected), frameOf(context)),
      other: (wanted) => byCode.get(wanted) ?? null,
    });
  }
  return [...byCode.values()];
}

function textSubjects(table: AnyTable, { code, row }: KnownRow<string, unknown>): TextSubject[] {
  return table.columns.flatMap(({ key, role, limit }): TextSubject[] => {
    const cell = role === 'entry' ? row.cell(key) : null;
    return cell ? [{ cell, code, limit: limit ?? null }] : [];
  });
}

export interface TableSubjects {
  table: AnyTable;
  rows: RowSubject[];
  tasks: TaskSubject[];
  targets: TargetSubject[];
  texts: TextSubject[];
}

/** A table seen without regard to its keys: every key is text. */
const anyTable = (table: unknown): AnyTable => table as AnyTable;

/** Everything that row rules look at, table by table. */
export function tableSubjects(context: Context): TableSubjects[] {
  const common = (table: AnyTable): Omit<TableSubjects, 'tasks' | 'targets'> => {
    const { bound } = table;
    const rows = bound ? knownRows(table, bound) : [];
    return {
      table,
      rows: bound ? rows.map((row) => rowSubject(context, table, bound, row)) : [],
      texts: rows.flatMap((row) => textSubjects(table, row)),
    };
  };
  return [
    ...context.tasks.map((table) => ({
      ...common(anyTable(table)),
      tasks: table.bound ? knownRows(table, table.bound).map((row) => taskSubject(context, table, row)) : [],
      targets: [],
    })),
    ...context.targets.map((table) => ({
      ...common(anyTable(table)),
      tasks: [],
      targets: table.bound ? targetSubjects(context, table, knownRows(table, table.bound)) : [],
    })),
  ];
}

/** Entry cells of the cover that take text. */
export function coverTexts({ cover: { preparedBy, phone } }: Context): TextSubject[] {
  const cells = [preparedBy, phone].filter((cell): cell is BoundCell => cell !== null);
  return cells.map((cell) => ({ cell, code: null, limit: ENTRY_KINDS.line.limit }));
}
