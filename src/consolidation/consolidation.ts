import type { DayDoubt, DaySource } from './sentOn';
import type { Agency } from '../agency/catalogue';
import type { MessageValues } from '../messages/format';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import type { RollUp } from '../target/attainment';
import type { FigureFault } from '../target/figureFault';
import type { Target } from '../target/target';
import type { IsoDate } from '../text/calendar';
import type { Severity } from '../validation/engine/finding';
import type { SealState } from '../validation/seal/seal';
import type { TargetRow, TaskRow } from '../workbook/agency/agencyRows';
import type { TargetEntry, TaskEntry } from '../fields/entry';
import type { Correction } from './corrections';
import type { EntryCells, EntryColumns, Lineage, ReturnedFinding, ReturnedWorkbook } from './returned';

/** Why a file's rows were not merged. */
export type RejectReason =
  | 'not-ours'
  /** Read from the agency's own table, none of whose rows matches the plan beyond doubt. */
  | 'own-no-match'
  | `host.${string}`
  | 'other-plan'
  | 'other-period'
  | 'other-layout'
  | 'agency-unknown'
  /** It lost its identity; its cover and row codes suggest one that nobody has confirmed yet. */
  | 'identity-guessed'
  /** Another file from the same agency was used. */
  | 'superseded'
  /** The user's own choice. */
  | 'left-out';

export interface RejectedFile {
  file: string;
  reason: RejectReason;
  agency: Agency | null;
  /** Values for the message `reject.<reason>`. */
  values: MessageValues;
  /** The reason as text, if it was read from a province's workbook. */
  said?: string;
}

/** A question that only Sở Nội vụ can answer; `chosen` is what was done in the meantime. */
export interface Decision {
  kind:
    | 'several-files'
    | 'changed-after-seal'
    /** Rows owed by the agency are missing. */
    | 'rows-missing'
    /** Entries are on several sheets, of which one counts. */
    | 'filled-twice'
    /** Its cover names another agency or period. */
    | 'cover-differs'
    /** It lost its identity: is it that agency's? */
    | 'identity-guessed'
    /** It was made from another version of the plan. */
    | 'other-issue'
    | 'unread'
    | 'other-plan'
    | 'other-period'
    | 'other-layout'
    | 'agency-unknown';
  /** Null if the agency is unknown. */
  agency: Agency | null;
  files: string[];
  /** File whose rows were used; null for none. */
  chosen: string | null;
  /** Values for the message `decide.<kind>`. */
  values?: MessageValues;
}

/** Questions about whether a file counts, or which of an agency's files does. */
export const ABOUT_A_FILE = [
  'several-files',
  'changed-after-seal',
  'rows-missing',
  'filled-twice',
  'cover-differs',
  'identity-guessed',
  'other-issue',
] as const;
export type AboutAFile = (typeof ABOUT_A_FILE)[number];

export const isAboutAFile = (kind: Decision['kind']): kind is AboutAFile =>
  ABOUT_A_FILE.some((each) => each === kind);

/** A line of the register: an agency that owes a workbook, or that sent one without owing it. */
export interface RegisterEntry {
  agency: Agency;
  owes: boolean;
  /** The consolidating agency itself: it gets no reminder. */
  collects: boolean;
  /** Null: nothing received that counts. */
  received: ReceivedWorkbook | null;
  /** Files of an agency none of whose workbooks counts. */
  unusable: RejectedFile[];
  /** Arrival day entered by Sở Nội vụ. */
  arrivedOn: IsoDate | null;
}

export interface ReceivedWorkbook {
  file: string;
  /**
   * Day entered by Sở Nội vụ, else day it was marked as ready, else day the file was last modified; null if all are
   * unknown.
   */
  sentOn: IsoDate | null;
  /** Source of that day; null if it is unknown. */
  sentOnFrom: DaySource | null;
  /** Definitely after the period's last day to send. */
  late: boolean;
  /** Why its day is unreliable; null if it is reliable, or if it is on time anyway. */
  doubt: DayDoubt | null;
  /** Who marked it as ready, else who prepared it. */
  by: string | null;
  phone: string | null;
  planVersion: number;
  sealState: SealState;
  counts: Record<Severity, number>;
  findings: ReturnedFinding[];
  /** Number of rows, and of rows with any entry. */
  rows: number;
  filledRows: number;
  /** It is the agency's own table, not our workbook. */
  asOwn?: NonNullable<ReturnedWorkbook['asOwn']>;
}

/** A correction by Sở Nội vụ in force: what the agency had reported, and the day of the run that first detected it. */
export interface InForce<Entry> {
  reported: Entry;
  seenOn: IsoDate | null;
}

/** An agency's row of the plan, with or without entries; includes every owed row of a received workbook. */
export interface MergedTask {
  agency: Agency;
  /** Plan and helper cells, with the agency's role. */
  row: TaskRow;
  table: 'tasks' | 'generalTasks';
  /** The entry that counts: as sent, or as corrected by Sở Nội vụ. */
  entry: TaskEntry;
  /** Conditional lead whose condition is confirmed by a status: owed from then on. */
  confirmed: boolean;
  correction: InForce<TaskEntry> | null;
  /** Hash of the entry as sent. */
  sent: string;
  lineage: Lineage;
  /** Entry columns of its table in the file, if known. */
  columns?: EntryColumns;
  cells?: EntryCells;
}

export interface MergedTarget {
  agency: Agency;
  target: Target;
  row: TargetRow;
  entry: TargetEntry;
  correction: InForce<TargetEntry> | null;
  sent: string;
  /** Its cell is the numerator's. */
  lineage: Lineage;
  denominatorCell: string;
}

/**
 * Standing of a group's members, or of one agency, in a row of the plan. Numbers of agencies; everything except `owed`
 * is counted among those that reported, so `owed - reported` did not.
 */
export interface TaskTally {
  /** Had to report: sent or owes a workbook, and the row is theirs. */
  owed: number;
  /** Sent a workbook and has an unconfirmed conditional lead; not in `owed`. */
  unconfirmed: number;
  /** Gave a listed status. */
  reported: number;
  done: number;
  inProgress: number;
  notStarted: number;
  notArisen: number;
  onTime: number;
  late: number;
  overdue: number;
  soon: number;
}

/**
 * Occurrences of recurring tasks (“hằng tháng”, “ngày 25 hằng tháng”) that have fallen due, over the agencies that
 * reported them. A document is evidence of an occurrence only if its own date is stated.
 */
export interface OccurrenceTally {
  /** Agency × row. */
  reports: number;
  fallen: number;
  /** Of those fallen due, those with a document. */
  shown: number;
  /** Of those shown, those whose document is dated after the due date. */
  late: number;
  /** Documents cited without their date, which may belong to any occurrence. */
  undated: number;
}

/** The province's view of a plan row: its leads determine its state; coordinating agencies are listed separately. */
export interface PlanRowRollUp {
  table: 'tasks' | 'generalTasks';
  /** As in the province's own workbook. */
  row: TaskRow;
  lead: TaskTally;
  coordinating: TaskTally;
  /** Over its leads; all zero unless the task recurs. */
  occurrences: OccurrenceTally;
}

export interface TargetRollUp extends RollUp {
  target: Target;
}

export type DiscrepancyKind =
  | 'status'
  | 'same-document'
  | 'document-date'
  | 'figure'
  | 'magnitude'
  | 'changed-text'
  | 'impossible-figure'
  | 'impossible-date';

/** Two entries that disagree, an entry that disagrees with the previous period, or one that is impossible. */
export interface Discrepancy {
  kind: DiscrepancyKind;
  /** Row code of the plan, or target code. */
  code: string;
  agency: Agency;
  lineage: Lineage;
  /** The other side; null if that is the plan, an earlier period, or a plausibility rule. */
  other: { agency: Agency; code: string; lineage: Lineage } | null;
  /** Set for an impossible figure. */
  fault?: FigureFault;
  /** Values for the message `discrepancy.<kind>`: `mine`, and `theirs` if there is another side. */
  values: Record<string, string>;
}

/** A difference from the previous run. */
export interface RunChange {
  kind: 'received' | 'replaced' | 'gone' | 'status' | 'figures' | 'corrected' | 'correction' | 'unread';
  agencyId: string;
  agencyName: string;
  /** Null for a whole workbook. */
  code: string | null;
  before: string;
  after: string;
}

/** A note by Sở Nội vụ beside a row, kept across runs. */
export interface OwnNote {
  place: 'register' | 'task' | 'target' | 'planRow' | 'discrepancy';
  /** Key of its row: agency id and row code, as that sheet requires. */
  key: string;
  text: string;
}

export interface Consolidation {
  programme: Programme;
  period: ReportingPeriod;
  /** Serial: reference date for progress. */
  reportingDate: number;
  register: RegisterEntry[];
  rejected: RejectedFile[];
  decisions: Decision[];
  tasks: MergedTask[];
  targets: MergedTarget[];
  planRows: PlanRowRollUp[];
  targetRollUps: TargetRollUp[];
  discrepancies: Discrepancy[];
  /** Empty on the first run. */
  changes: RunChange[];
  notes: OwnNote[];
  /** Corrections from the previous run whose rows are not in this one. */
  keptCorrections: Correction[];
  /** True if any of the files is a sample. */
  sample: boolean;
}
