import type { TableShape } from '../entries/boundTable';
import {
  DISCREPANCIES,
  PLAN_ROWS,
  REGISTER,
  ROLL_UPS,
  TARGETS,
  TASKS,
} from '../consolidation/provinceShapes';
import { citedPapers } from '../consolidation/citedPapers';
import type { DiscrepancyKey } from '../consolidation/sheets/discrepancySheet';
import type { MergedTargetKey } from '../consolidation/sheets/mergedTargetColumns';
import type { MergedTaskKey } from '../consolidation/sheets/mergedTaskColumns';
import type { PlanRowKey } from '../consolidation/sheets/planRowColumns';
import type { RegisterKey } from '../consolidation/sheets/registerColumns';
import type { TargetRollUpKey } from '../consolidation/sheets/targetRollUpColumns';
import { workbookText } from '../messages/workbookText';
import type { EntryKind } from '../fields/entryKinds';
import { isEntry, type Field, type KeyOf } from '../fields/field';
import { TARGET_FIELDS } from '../fields/target/targetFields';
import { TASK_FIELDS } from '../fields/task/taskFields';
import type { CellScalar } from '../workbook/spec';

/** Frictionless Table Schema types. */
export type FieldType = 'string' | 'integer' | 'number' | 'date';

/** A table of the province's workbook in the form analysts receive. */
export interface TableSource<
  Name extends string,
  Key extends string,
  Types extends Readonly<Record<Key, FieldType | null>> = Readonly<Record<Key, FieldType | null>>,
> {
  /** Base name of its file, `tasks.csv`. */
  name: Name;
  shape: TableShape<Key>;
  /** Columns that identify a row within a plan and a period. */
  key: readonly Key[];
  /** Type of each column, in file order; null if omitted. */
  types: Types;
}

/** A table with any number of rows for each row of one of the workbook's tables. */
export interface DerivedSource<Name extends string, Key extends string, From extends string> {
  name: Name;
  shape: TableShape<From>;
  /** Among the columns, which `types` names. */
  key: readonly NoInfer<Key>[];
  types: Readonly<Record<Key, FieldType>>;
  /** The rows for one row of the workbook's table, whose cells `cell` reads. */
  lines: (cell: (key: From) => CellScalar) => Readonly<Record<Key, CellScalar>>[];
}

const TYPE_OF = {
  status: 'string',
  percent: 'number',
  date: 'date',
  documentNumber: 'string',
  line: 'string',
  amount: 'number',
  count: 'number',
  text: 'string',
} as const satisfies Record<EntryKind, FieldType>;

/** The entry columns of a table's declaration with their types, in order. */
const entriesOf = <const Fields extends readonly Field[]>(
  fields: Fields,
): Record<KeyOf<Fields, 'entry'>, FieldType> =>
  Object.fromEntries(fields.filter(isEntry).map(({ key, kind }) => [key, TYPE_OF[kind]])) as Record<
    KeyOf<Fields, 'entry'>,
    FieldType
  >;

const source =
  <Key extends string>() =>
  <const Name extends string, const Types extends Readonly<Record<Key, FieldType | null>>>(
    of: TableSource<Name, Key, Types>,
  ) =>
    of;

const derived =
  <From extends string>() =>
  <const Name extends string, Key extends string>(of: DerivedSource<Name, Key, From>) =>
    of;

/** Agency × plan row. */
const tasks = source<MergedTaskKey>()({
  name: 'tasks',
  shape: TASKS,
  key: ['agencyId', 'code'],
  types: {
    agencyId: 'string',
    agency: 'string',
    agencyLevel: 'string',
    code: 'string',
    content: 'string',
    section: 'string',
    role: 'string',
    time: 'string',
    kind: 'string',
    planDue: 'date',
    due: 'date',
    ...entriesOf(TASK_FIELDS),
    dueStatus: 'string',
    daysLate: 'integer',
    countedAs: 'string',
    counts: 'integer',
    reportedAs: 'string',
    correctedOn: 'date',
    opinion: 'string',
    file: 'string',
    sheet: 'string',
    cell: 'string',
    // In plan_rows, being part of the plan; or used only by formulas.
    objective: null,
    task: null,
    product: null,
    lead: null,
    coordinating: null,
    budget: null,
    check: null,
    start: null,
    offset: null,
    offsetUnit: null,
    documentOwed: null,
    sent: null,
  },
});

/** Agency × target. */
const targets = source<MergedTargetKey>()({
  name: 'targets',
  shape: TARGETS,
  key: ['agencyId', 'code'],
  types: {
    agencyId: 'string',
    agency: 'string',
    agencyLevel: 'string',
    code: 'string',
    target: 'string',
    operator: 'string',
    threshold: 'number',
    unit: 'string',
    ...entriesOf(TARGET_FIELDS),
    rate: 'number',
    gap: 'number',
    verdict: 'string',
    check: 'string',
    counts: 'integer',
    reportedAs: 'string',
    correctedOn: 'date',
    opinion: 'string',
    file: 'string',
    sheet: 'string',
    cell: 'string',
    // In plan_targets, being part of the plan; or used only by formulas.
    level: null,
    numeratorText: null,
    denominatorText: null,
    source: null,
    counted: null,
    sent: null,
  },
});

/** A plan row, aggregated over its lead and coordinating agencies. */
const planRows = source<PlanRowKey>()({
  name: 'plan_rows',
  shape: PLAN_ROWS,
  key: ['code'],
  types: {
    code: 'string',
    content: 'string',
    section: 'string',
    product: 'string',
    lead: 'string',
    coordinating: 'string',
    time: 'string',
    planDue: 'date',
    countedAs: 'string',
    state: 'string',
    timing: 'string',
    overall: 'string',
    owed: 'integer',
    reported: 'integer',
    noReport: 'integer',
    unconfirmed: 'integer',
    done: 'integer',
    inProgress: 'integer',
    notStarted: 'integer',
    notArisen: 'integer',
    onTime: 'integer',
    late: 'integer',
    overdue: 'integer',
    soon: 'integer',
    coOwed: 'integer',
    coReported: 'integer',
    coDone: 'integer',
    coOverdue: 'integer',
    coOverall: 'string',
    opinion: 'string',
  },
});

/** A plan target, summed over the agencies that reported it. */
const planTargets = source<TargetRollUpKey>()({
  name: 'plan_targets',
  shape: ROLL_UPS,
  key: ['code'],
  types: {
    code: 'string',
    target: 'string',
    level: 'string',
    operator: 'string',
    threshold: 'number',
    unit: 'string',
    numerator: 'number',
    denominator: 'number',
    rate: 'number',
    gap: 'number',
    verdict: 'string',
    owed: 'integer',
    reported: 'integer',
    noReport: 'integer',
    attaining: 'integer',
    missing: 'integer',
    numeratorText: 'string',
    denominatorText: 'string',
    source: 'string',
    opinion: 'string',
    counted: null,
  },
});

/** Who had to report, and what was received. */
const agencies = source<RegisterKey>()({
  name: 'agencies',
  shape: REGISTER,
  key: ['agencyId'],
  types: {
    agencyId: 'string',
    agency: 'string',
    agencyLevel: 'string',
    owes: 'string',
    receipt: 'string',
    sentOn: 'date',
    sentOnFrom: 'string',
    arrivedOn: 'date',
    file: 'string',
    planVersion: 'integer',
    seal: 'string',
    error: 'integer',
    warning: 'integer',
    hint: 'integer',
    rows: 'integer',
    filledRows: 'integer',
    leads: 'integer',
    opinion: 'string',
    // Contact details are not for analysts; letters are not data.
    by: null,
    phone: null,
    dunning: null,
  },
});

const discrepancies = source<DiscrepancyKey>()({
  name: 'discrepancies',
  shape: DISCREPANCIES,
  key: ['key'],
  types: {
    key: 'string',
    discrepancy: 'string',
    code: 'string',
    content: 'string',
    agency: 'string',
    mine: 'string',
    place: 'string',
    otherAgency: 'string',
    otherCode: 'string',
    theirs: 'string',
    otherPlace: 'string',
    decision: 'string',
  },
});

/** A document cited for a row: the evidence of Nhiệm vụ tổng hợp, one document a line. */
const evidence = derived<MergedTaskKey>()({
  name: 'evidence',
  shape: TASKS,
  key: ['agencyId', 'code', 'paper'],
  types: {
    agencyId: 'string',
    agency: 'string',
    agencyLevel: 'string',
    code: 'string',
    section: 'string',
    role: 'string',
    status: 'string',
    paper: 'integer',
    document: 'string',
    documentKind: 'string',
    documentDate: 'date',
    evidenceState: 'string',
    link: 'string',
    note: 'string',
    file: 'string',
    sheet: 'string',
    cell: 'string',
  },
  lines: (cell) => {
    const [documentNumber, documentDate, note] = [cell('documentNumber'), cell('documentDate'), cell('note')];
    return citedPapers({ documentNumber, documentDate, note }).map(
      ({ document, kind, date, state, link }, index) => ({
        agencyId: cell('agencyId'),
        agency: cell('agency'),
        agencyLevel: cell('agencyLevel'),
        code: cell('code'),
        section: cell('section'),
        role: cell('role'),
        status: cell('status'),
        paper: index + 1,
        document,
        documentKind: kind,
        documentDate: date,
        evidenceState: workbookText(`evidence.${state}`),
        link,
        note,
        file: cell('file'),
        sheet: cell('sheet'),
        cell: cell('cell'),
      }),
    );
  },
});

export const TABLE_SOURCES = [
  tasks,
  targets,
  planRows,
  planTargets,
  agencies,
  discrepancies,
  evidence,
] as const;

type Source = (typeof TABLE_SOURCES)[number];
export type TableName = Source['name'];
type Written<Types> = { [Key in keyof Types]: Types[Key] extends null ? never : Key }[keyof Types];
/** Columns of a file, besides its origin and the unreadable cells. */
export type TableKey = Source extends infer Each
  ? Each extends { types: infer Types }
    ? Written<Types> & string
    : never
  : never;
