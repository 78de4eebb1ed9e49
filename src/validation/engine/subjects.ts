import type { Catalogue } from '../../agency/catalogue';
import type { BoundCell, BoundRow, BoundTable, TableShape } from '../../entries/boundTable';
import type { CoverCells } from '../../entries/coverCells';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Plan } from '../../plan/plan';
import type { Target } from '../../target/target';
import type { TakenOver } from '../../workbook/agency/takenOver';
import type { Owner, TargetRow, TaskRow } from '../../workbook/agency/agencyRows';
import type { Column } from '../../fields/column';
import type { PlanCalendar } from '../../deadline/planCalendar';
import type { AgencyEntries } from '../../fields/entry';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import type { TargetKey } from '../../fields/target/targetFields';
import type { TaskCheck } from '../../fields/task/taskComputations';
import type { TaskKey } from '../../fields/task/taskFields';

export type TableId = 'tasks' | 'generalTasks' | 'targets';

/** A table the agency's workbook must have, its expected content, and what was found (null: nothing). */
export interface ExpectedTable<Key extends string, Row> {
  id: TableId;
  shape: TableShape<Key>;
  columns: readonly Column<Key>[];
  /** By row code, in plan order. */
  expected: ReadonlyMap<string, Row>;
  bound: BoundTable<Key> | null;
  /** Formulas of its computed columns, by key, in our own form with headers. */
  formulas: ReadonlyMap<Key, string>;
}

/** A table of any row type. */
export type AnyTable = ExpectedTable<string, TaskRow | TargetRow>;

/** The agency's report for another period. */
export interface PreviousWorkbook {
  period: ReportingPeriod;
  entries: AgencyEntries;
}

/** Information available to every rule. Dates are serials. */
export interface Context {
  snapshot: WorkbookSnapshot;
  /** Entries carried over from the previous period, in their original form. */
  takenOver: TakenOver;
  identity: WorkbookIdentity | null;
  /** Null if the workbook does not name a known plan: rows are then not compared. */
  plan: Plan | null;
  /** Undefined if the agency is unknown; null is the province. */
  owner: Owner | undefined;
  catalogue: Catalogue | null;
  /** Calendar used by the workbook's formulas. */
  calendar: PlanCalendar;
  period: ReportingPeriod | null;
  cover: CoverCells;
  /** Reference date for progress. */
  reportingDate: number;
  /** Whether that date comes from the workbook rather than being a default. */
  hasReportingDate: boolean;
  tasks: ExpectedTable<TaskKey, TaskRow>[];
  targets: ExpectedTable<TargetKey, TargetRow>[];
  /** The agency's workbook of another period, if one of the same plan was given. */
  previous: PreviousWorkbook | null;
}

/** A row known to the plan, of any table. */
export interface RowSubject {
  context: Context;
  code: string;
  table: AnyTable;
  bound: BoundTable<string>;
  row: BoundRow<string>;
  expected: Readonly<Record<string, CellScalar>>;
  /** Value the core computes from the current entries. */
  computed: (key: string) => CellScalar;
}

export interface TaskSubject {
  context: Context;
  code: string;
  expected: TaskRow;
  /** Entry as typed; also null if the column is missing. */
  value: (key: TaskKey) => CellScalar;
  cell: (key: TaskKey) => BoundCell | null;
  isBlank: (key: TaskKey) => boolean;
  /** A date near the plan's year; null for anything else. */
  date: (key: TaskKey) => number | null;
  /** The date of a serial that also has a time; null for anything else. */
  timed: (key: TaskKey) => number | null;
  computed: (key: TaskKey) => CellScalar;
  /** Whether the row has the problem that the sheet's own check column would show. */
  lacks: (check: TaskCheck) => boolean;
  /** One of the listed statuses; null if blank or not listed. */
  status: string | null;
}

export interface TargetSubject {
  context: Context;
  code: string;
  expected: TargetRow;
  /** Null if the plan is unknown. */
  target: Target;
  value: (key: TargetKey) => CellScalar;
  cell: (key: TargetKey) => BoundCell | null;
  isBlank: (key: TargetKey) => boolean;
  computed: (key: TargetKey) => CellScalar;
  /** The row of another target; null if it is not in this workbook. */
  other: (code: string) => TargetSubject | null;
}

/** All rows of a workbook, for rules that need several of them. */
export interface EntriesSubject {
  context: Context;
  tasks: readonly TaskSubject[];
  targets: readonly TargetSubject[];
}

/** An entry cell that holds text or a formula. */
export interface TextSubject {
  cell: BoundCell;
  code: string | null;
  /** Its column's maximum length; null if the column is not for text. */
  limit: number | null;
  /** What somebody typed into a column for text; null for a formula, an error and a column of another kind. */
  typed: string | null;
}
