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
import type { Lineage, ReturnedFinding, ReturnedWorkbook } from './returned';

/** Why a file's rows are not among the merged ones. */
export type RejectReason =
  | 'not-ours'
  | `host.${string}`
  | 'other-plan'
  | 'other-period'
  | 'other-layout'
  | 'agency-unknown'
  /** It lost what it says it is; its cover and row codes tell, and nobody has agreed yet. */
  | 'identity-guessed'
  /** Another file of the same agency was taken. */
  | 'superseded'
  /** The user's own choice. */
  | 'left-out';

export interface RejectedFile {
  file: string;
  reason: RejectReason;
  agency: Agency | null;
  /** Values of the message `reject.<reason>`. */
  values: MessageValues;
  /** The reason in words, where it was read in a province's workbook. */
  said?: string;
}

/** A question that only Sở Nội vụ can answer; `chosen` is what was done without an answer. */
export interface Decision {
  kind:
    | 'several-files'
    | 'changed-after-seal'
    /** Rows that it owes are nowhere in it. */
    | 'rows-missing'
    /** Its cover names another agency or period. */
    | 'cover-differs'
    /** It lost what it says it is: is it that agency's? */
    | 'identity-guessed'
    /** It was made from another issue of the plan. */
    | 'other-issue'
    | 'unread'
    | 'other-plan'
    | 'other-period'
    | 'other-layout'
    | 'agency-unknown';
  /** Null where the agency is not known. */
  agency: Agency | null;
  files: string[];
  /** File whose rows were taken; null for none. */
  chosen: string | null;
  /** Values of the message `decide.<kind>`. */
  values?: MessageValues;
}

/** Questions whether, or which, file of an agency counts. */
export const ABOUT_A_FILE = [
  'several-files',
  'changed-after-seal',
  'rows-missing',
  'cover-differs',
  'identity-guessed',
  'other-issue',
] as const;
export type AboutAFile = (typeof ABOUT_A_FILE)[number];

export const isAboutAFile = (kind: Decision['kind']): kind is AboutAFile =>
  ABOUT_A_FILE.some((each) => each === kind);

/** A line of the register: an agency that owes a workbook, or one that sent one without owing it. */
export interface RegisterEntry {
  agency: Agency;
  owes: boolean;
  /** Consolidates itself: no reminder goes to it. */
  collects: boolean;
  /** Null: nothing that counts. */
  received: ReceivedWorkbook | null;
  /** Files of an agency without a workbook that counts. */
  unusable: RejectedFile[];
  /** Day of arrival that Sở Nội vụ entered. */
  arrivedOn: IsoDate | null;
}

export interface ReceivedWorkbook {
  file: string;
  /** Day that Sở Nội vụ entered, else day it was marked ready, else day the file was last changed; null where none is known. */
  sentOn: IsoDate | null;
  /** Where that day comes from; null where it is not known. */
  sentOnFrom: DaySource | null;
  /** After the period's last day to send, beyond doubt. */
  late: boolean;
  /** Why its day is not to be relied on; null where it can be, and where it is in time anyway. */
  doubt: DayDoubt | null;
  /** Who marked it ready, else who prepared it. */
  by: string | null;
  phone: string | null;
  planVersion: number;
  sealState: SealState;
  counts: Record<Severity, number>;
  findings: ReturnedFinding[];
  /** Rows in it and rows with any entry. */
  rows: number;
  filledRows: number;
  /** It is the agency's own table, not our workbook. */
  asOwn?: NonNullable<ReturnedWorkbook['asOwn']>;
}

/** A correction by Sở Nội vụ that counts: what the agency had reported, and the day of the run that first saw it. */
export interface InForce<Entry> {
  reported: Entry;
  seenOn: IsoDate | null;
}

/** An agency's row of the plan, with or without entries; every owed row of a received workbook is here. */
export interface MergedTask {
  agency: Agency;
  /** Plan cells and helpers, with the agency's role. */
  row: TaskRow;
  table: 'tasks' | 'generalTasks';
  /** What counts: as sent, or as Sở Nội vụ corrected it. */
  entry: TaskEntry;
  /** Leads under a condition that a status says applies: owed from then on. */
  confirmed: boolean;
  correction: InForce<TaskEntry> | null;
  /** Mark of the entry as it was sent. */
  sent: string;
  lineage: Lineage;
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
 * How members of a group, or the one agency, stand with a row of the plan. Numbers of agencies; everything but `owed`
 * is counted among those that reported, so that `owed - reported` gave no report.
 */
export interface TaskTally {
  /** Had to report: sent a workbook, or owe one, and the row is theirs. */
  owed: number;
  /** Sent a workbook and lead under a condition of which nobody said that it applies; not in `owed`. */
  unconfirmed: number;
  /** Gave a status of the list. */
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

/** The province's view of a row of the plan: those who lead it decide, those who coordinate stand beside it. */
export interface PlanRowRollUp {
  table: 'tasks' | 'generalTasks';
  /** As the province's own workbook has it. */
  row: TaskRow;
  lead: TaskTally;
  coordinating: TaskTally;
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

/** Two places that disagree, one that disagrees with the period before, or one that cannot be right. */
export interface Discrepancy {
  kind: DiscrepancyKind;
  /** Row code of the plan, or target code. */
  code: string;
  agency: Agency;
  lineage: Lineage;
  /** The other side; null where it is the plan, an earlier period, or what figures must be. */
  other: { agency: Agency; code: string; lineage: Lineage } | null;
  /** Of a figure that cannot be right. */
  fault?: FigureFault;
  /** Values of the message `discrepancy.<kind>`: `mine`, and `theirs` where there is another side. */
  values: Record<string, string>;
}

/** What is different from the run before. */
export interface RunChange {
  kind: 'received' | 'replaced' | 'gone' | 'status' | 'figures' | 'corrected' | 'correction';
  agencyId: string;
  agencyName: string;
  /** Null for a whole workbook. */
  code: string | null;
  before: string;
  after: string;
}

/** What Sở Nội vụ wrote beside a row, kept from run to run. */
export interface OwnNote {
  place: 'register' | 'task' | 'target' | 'planRow' | 'discrepancy';
  /** Joins it to its row: agency id and row code, as the place needs them. */
  key: string;
  text: string;
}

export interface Consolidation {
  programme: Programme;
  period: ReportingPeriod;
  /** Serial: day at which progress is judged. */
  reportingDate: number;
  register: RegisterEntry[];
  rejected: RejectedFile[];
  decisions: Decision[];
  tasks: MergedTask[];
  targets: MergedTarget[];
  planRows: PlanRowRollUp[];
  targetRollUps: TargetRollUp[];
  discrepancies: Discrepancy[];
  /** Empty on a first run. */
  changes: RunChange[];
  notes: OwnNote[];
  /** Corrections of the run before whose row is not in this one. */
  keptCorrections: Correction[];
  /** True where a sample is among the files. */
  sample: boolean;
}
