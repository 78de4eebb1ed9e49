import type { Agency } from '../agency/catalogue';
import type { WorkbookIdentity } from '../entries/workbookIdentity';
import type { IsoDate } from '../text/calendar';
import type { Severity } from '../validation/engine/finding';
import type { Seal, SealState } from '../validation/seal/seal';
import type { TargetEntry, TaskEntry } from '../fields/entry';
import type { CellScalar } from '../workbook/spec';

/** Origin of a merged row. */
export interface Lineage {
  file: string;
  sheet: string;
  /** A1 of the row's first entry cell. */
  cell: string;
}

/** Letters of the columns that hold a table's entries. */
export type EntryColumns = Readonly<Partial<Record<keyof TaskEntry, string>>>;

/** A1 of the cells that hold a row's entries, if they are not in our columns. */
export type EntryCells = Readonly<Partial<Record<keyof TaskEntry, string>>>;

export interface ReturnedTask extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  /** The columns of its table, one object shared by all rows. Absent if the row's entries are elsewhere. */
  columns?: EntryColumns;
  /** Set instead of `columns` for a row read from the agency's own table. */
  cells?: EntryCells;
  /** Cells as typed. */
  entry: TaskEntry;
}

export interface ReturnedTarget extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  denominatorCell: string;
  /** Cells as typed. */
  entry: TargetEntry;
}

/** Plan text that was changed in a returned workbook. */
export interface ChangedText extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  /** As it is there, and as in the plan. */
  found: string;
  plan: string;
}

/**
 * Findings of Kiểm tra in a workbook with a common cause, worded for its agency. Hints are excluded: they require no
 * action.
 */
export interface ReturnedFinding {
  severity: Exclude<Severity, 'hint'>;
  /** Null for the workbook as a whole. */
  sheet: string | null;
  /** A1, or several cells as formatted by `cellsText`. */
  cell: string | null;
  /** Row code; null outside rows, and for several rows. */
  row: string | null;
  /** Codes, if several. */
  rows?: string[];
  problem: string;
  todo: string;
}

/** The content of a returned workbook: plain data, passed from a worker to the page. */
export interface ReturnedWorkbook {
  kind: 'read';
  /** Path as given. */
  file: string;
  /** Day the file was last modified, according to its file system; null if unknown. */
  modifiedOn: IsoDate | null;
  identity: WorkbookIdentity;
  /**
   * It no longer states its identity, which was guessed from its cover and row codes. Counts only once Sở Nội vụ
   * confirms it.
   */
  guessed?: true;
  /** Null if the catalogue has no agency by that name. */
  agency: Agency | null;
  reportingDate: CellScalar;
  preparedBy: string | null;
  phone: string | null;
  /** Made by `sample`. */
  sample: boolean;
  counts: Record<Severity, number>;
  findings: ReturnedFinding[];
  seal: Seal | null;
  sealState: SealState;
  tasks: ReturnedTask[];
  targets: ReturnedTarget[];
  changedTexts: ChangedText[];
  /** Codes of rows owed under the plan that are missing from it. */
  missingRows: string[];
  /** A table filled in on several sheets: the one whose entries count, and the others. */
  filledTwice?: { sheet: string; others: string };
  /** Agency or period on the cover if it differs; null if it agrees. */
  coverSays: string | null;
  /** If it was made from another version of the plan: which one, and its rows with entries that this version lacks. */
  otherIssue?: { planId: string; leftRows: string[] };
  /**
   * Set if it was read from the agency's own table: number of doubtful rows, and of rows in no plan; neither is
   * imported.
   */
  asOwn?: { doubtful: number; leftRows: number };
}

/** An unreadable file: corrupt, or not one of our workbooks. */
export interface UnreadFile {
  kind: 'unread';
  file: string;
  reason: 'not-ours' | 'own-no-match' | `host.${string}`;
  /** Values for the reason's message. */
  values: Record<string, string>;
}

export type Returned = ReturnedWorkbook | UnreadFile;
