import type { Frame } from '../../fields/column';
import { dayBounds, ENTRY_KINDS } from '../../fields/entryKinds';
import type { BoundCell, BoundRow, BoundTable } from '../../entries/boundTable';
import { isAsked, type TargetRow, type TaskRow } from '../../workbook/agency/agencyRows';
import { isBlank } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';
import { cellReader } from '../../workbook/tableSheet';
import type { TargetKey } from '../../fields/target/targetFields';
import type { TaskKey } from '../../fields/task/taskFields';
import { TASK_CHECKS } from '../../fields/task/taskComputations';
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

/** A known row with the values the core computes from its current entries. */
interface ComputedRow<Key extends string, Row> extends KnownRow<Key, Row> {
  bound: BoundTable<Key>;
  computed: (key: Key) => CellScalar;
}

/** A row's code in the plan; null if the cell holds none. */
export const codeOf = (row: Pick<BoundRow<string>, 'code'>): string | null => row.code;

/** A cell's value; null if nothing in it is visible. */
export function valueOf<Key extends string>(row: BoundRow<Key>, key: Key): CellScalar {
  const value = row.cell(key)?.value ?? null;
  return isBlank(value) ? null : value;
}

/** Rows known to the plan, the first for each code: duplicates are not validated. */
export function knownRows<Key extends string, Row>(
  { expected }: Pick<ExpectedTable<Key, Row>, 'expected'>,
  bound: BoundTable<Key>,
): KnownRow<Key, Row>[] {
  const seen = new Set<string>();
  return bound.rows.flatMap((row) => {
    const code = codeOf(row);
    if (code === null || seen.has(code)) return [];
    const known = expected.get(code);
    if (known === undefined) return [];
    seen.add(code);
    return [{ code, row, expected: known }];
  });
}

/** Plan cells from the plan, with entry cells as typed. */
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

function computedRows<Key extends string, Row extends Partial<Record<Key, CellScalar>>>(
  context: Context,
  table: ExpectedTable<Key, Row>,
): ComputedRow<Key, Row>[] {
  const { bound } = table;
  if (!bound) return [];
  const frame = frameOf(context);
  return knownRows(table, bound).map((known) => ({
    ...known,
    bound,
    computed: cellReader(table.columns, entered(table, known.row, known.expected), frame),
  }));
}

function taskSubject(
  context: Context,
  { code, row, expected, computed }: ComputedRow<TaskKey, TaskRow>,
): TaskSubject {
  const value = (key: TaskKey) => valueOf(row, key);
  const frame = frameOf(context);
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
    computed,
    lacks: (check) => TASK_CHECKS[check].holds(computed, frame),
    status: listedStatus(value('status')),
  };
}

function targetSubjects(
  context: Context,
  rows: readonly ComputedRow<TargetKey, TargetRow>[],
): TargetSubject[] {
  const byCode = new Map<string, TargetSubject>();
  for (const { code, row, expected, computed } of rows) {
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
      computed,
      other: (wanted) => byCode.get(wanted) ?? null,
    });
  }
  return [...byCode.values()];
}

/** A cell with nothing visible is empty, whatever it contains. */
const holdsText = ({ value, formula }: BoundCell): boolean =>
  (typeof value === 'string' && !isBlank(value)) || formula !== null;

function textSubject(cell: BoundCell, code: string | null, limit: number | null): TextSubject {
  const { value, formula, isError } = cell;
  const isTyped = limit !== null && formula === null && !isError;
  return { cell, code, limit, typed: isTyped && typeof value === 'string' ? value : null };
}

function textSubjects(table: AnyTable, { code, row }: KnownRow<string, unknown>): TextSubject[] {
  return table.columns.flatMap(({ key, role, limit }): TextSubject[] => {
    const cell = role === 'entry' ? row.cell(key) : null;
    return cell && holdsText(cell) ? [textSubject(cell, code, limit ?? null)] : [];
  });
}

export interface TableSubjects {
  table: AnyTable;
  rows: RowSubject[];
  /** The rows that are to be filled in. */
  tasks: TaskSubject[];
  targets: TargetSubject[];
  texts: TextSubject[];
}

/** Erases the key type of a table and its rows: every key is a string. */
const anyTable = (table: unknown): AnyTable => table as AnyTable;
const anyRows = (rows: unknown) => rows as ComputedRow<string, TaskRow | TargetRow>[];

function ofAnyTable(
  context: Context,
  table: AnyTable,
  known: readonly ComputedRow<string, TaskRow | TargetRow>[],
): Pick<TableSubjects, 'table' | 'rows' | 'texts'> {
  return {
    table,
    rows: known.map((row): RowSubject => ({ context, table, ...row })),
    texts: known.flatMap((row) => textSubjects(table, row)),
  };
}

/** Everything row rules look at, by table. */
export function tableSubjects(context: Context): TableSubjects[] {
  return [
    ...context.tasks.map((table): TableSubjects => {
      const known = computedRows(context, table);
      return {
        ...ofAnyTable(context, anyTable(table), anyRows(known)),
        tasks: known.filter((row) => isAsked(row.expected)).map((row) => taskSubject(context, row)),
        targets: [],
      };
    }),
    ...context.targets.map((table): TableSubjects => {
      const known = computedRows(context, table);
      return {
        ...ofAnyTable(context, anyTable(table), anyRows(known)),
        tasks: [],
        targets: targetSubjects(context, known),
      };
    }),
  ];
}

/** Text entry cells of the cover, and a reporting date that is a formula. */
export function coverTexts({ cover: { preparedBy, phone, reportingDate } }: Context): TextSubject[] {
  const cells = [preparedBy, phone].filter((cell): cell is BoundCell => cell !== null && holdsText(cell));
  // `=TODAY()` changes every day; a result that is not a date has its own finding.
  const isMoving = reportingDate?.formula !== null && Number.isInteger(reportingDate?.value);
  return [
    ...cells.map((cell) => textSubject(cell, null, ENTRY_KINDS.line.limit)),
    ...(reportingDate && isMoving ? [textSubject(reportingDate, null, null)] : []),
  ];
}
