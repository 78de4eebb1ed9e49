import type { Catalogue } from '../../agency/catalogue';
import type { BoundCell, BoundHeader, BoundRow, BoundTable, TableShape } from '../../entries/boundTable';
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

/** A table that the agency's workbook must have, what it must hold, and what stands there (null: nothing). */
export interface ExpectedTable<Key extends string, Row> {
  id: TableId;
  shape: TableShape<Key>;
  columns: readonly Column<Key>[];
  /** By row code, in the plan's order. */
  expected: ReadonlyMap<string, Row>;
  bound: BoundTable<Key> | null;
  /** Formulas of its computed columns, by key, as we write them: by headers. */
  formulas: ReadonlyMap<Key, string>;
}

/** A table seen without regard to what its rows are. */
export type AnyTable = ExpectedTable<string, TaskRow | TargetRow>;

/** What the agency reported for another period. */
export interface PreviousWorkbook {
  period: ReportingPeriod;
  entries: AgencyEntries;
}

/** What every rule may know. Dates are serials. */
export interface Context {
  snapshot: WorkbookSnapshot;
  /** What came along from the period before, as it came. */
  takenOver: TakenOver;
  identity: WorkbookIdentity | null;
  /** Null where the workbook names none that we know: rows are then not compared. */
  plan: Plan | null;
  /** Undefined where the agency is unknown; null is the province. */
  owner: Owner | undefined;
  catalogue: Catalogue | null;
  /** Days that the workbook's formulas know. */
  calendar: PlanCalendar;
  period: ReportingPeriod | null;
  cover: CoverCells;
  /** Day at which progress is judged. */
  reportingDate: number;
  /** Whether that day is what the workbook says, not a stand-in. */
  hasReportingDate: boolean;
  tasks: ExpectedTable<TaskKey, TaskRow>[];
  targets: ExpectedTable<TargetKey, TargetRow>[];
  /** The agency's workbook of another period, where one of the same plan was given. */
  previous: PreviousWorkbook | null;
}

/** A row that the plan knows, seen without regard to its table. */
export interface RowSubject {
  context: Context;
  code: string;
  table: AnyTable;
  headers: readonly BoundHeader<string>[];
  row: BoundRow<string>;
  expected: Readonly<Record<string, CellScalar>>;
  /** What the core computes from the entries as they are. */
  computed: (key: string) => CellScalar;
}

export interface TaskSubject {
  context: Context;
  code: string;
  expected: TaskRow;
  /** Entry as typed; null also where the column is gone. */
  value: (key: TaskKey) => CellScalar;
  cell: (key: TaskKey) => BoundCell | null;
  isBlank: (key: TaskKey) => boolean;
  /** A day near the plan's year; null for anything else. */
  date: (key: TaskKey) => number | null;
  /** The day of a serial that also has a time; null for anything else. */
  timed: (key: TaskKey) => number | null;
  computed: (key: TaskKey) => CellScalar;
  /** Whether the row is short of what the sheet's own check column would say. */
  lacks: (check: TaskCheck) => boolean;
  /** One of the statuses as the list has it; null where it is blank or none of them. */
  status: string | null;
}

export interface TargetSubject {
  context: Context;
  code: string;
  expected: TargetRow;
  /** Null where the plan is unknown. */
  target: Target;
  value: (key: TargetKey) => CellScalar;
  cell: (key: TargetKey) => BoundCell | null;
  isBlank: (key: TargetKey) => boolean;
  computed: (key: TargetKey) => CellScalar;
  /** The row of another target; null where it is not in this workbook. */
  other: (code: string) => TargetSubject | null;
}

/** All rows of a workbook, for what only several of them show. */
export interface EntriesSubject {
  context: Context;
  tasks: readonly TaskSubject[];
  targets: readonly TargetSubject[];
}

/** An entry cell that holds text or a formula; `limit` is the most characters that its column takes, null where it is not for text. */
export interface TextSubject {
  cell: BoundCell;
  code: string | null;
  limit: number | null;
}
