import type { Agency } from '../agency/catalogue';
import type { WorkbookIdentity } from '../entries/workbookIdentity';
import type { IsoDate } from '../text/calendar';
import type { Severity } from '../validation/engine/finding';
import type { Seal, SealState } from '../validation/seal/seal';
import type { TargetEntry, TaskEntry } from '../fields/entry';
import type { CellScalar } from '../workbook/spec';

/** Where a merged row came from. */
export interface Lineage {
  file: string;
  sheet: string;
  /** A1 of the row's first entry cell. */
  cell: string;
}

export interface ReturnedTask extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  /** Cells as typed. */
  entry: TaskEntry;
}

export interface ReturnedTarget extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  denominatorCell: string;
  /** Cells as typed. */
  entry: TargetEntry;
}

/** Text of the plan that was changed in a returned workbook. */
export interface ChangedText extends Pick<Lineage, 'sheet' | 'cell'> {
  code: string;
  /** As it stands there now, and as the plan has it. */
  found: string;
  plan: string;
}

/** What Kiểm tra finds in a workbook, in words for its agency: no hints, nobody is asked to do anything about them. */
export interface ReturnedFinding {
  severity: Exclude<Severity, 'hint'>;
  /** Null for the workbook as a whole. */
  sheet: string | null;
  cell: string | null;
  /** Code of the row; null outside rows. */
  row: string | null;
  problem: string;
  todo: string;
}

/** What a workbook that came back says: plain data, handed from a worker to the page. */
export interface ReturnedWorkbook {
  kind: 'read';
  /** Path as it was given. */
  file: string;
  /** Day the file was last changed, by its file system; null where unknown. */
  modifiedOn: IsoDate | null;
  identity: WorkbookIdentity;
  /** It does not say what it is any more: its cover and row codes do. It counts where Sở Nội vụ says that it is that. */
  guessed?: true;
  /** Null where the catalogue has none of that name. */
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
  /** Codes of rows that it owes by its plan and that stand nowhere in it. */
  missingRows: string[];
  /** What the cover says where that is another agency or period; null where it agrees. */
  coverSays: string | null;
  /** Where it was made from another issue of the plan: which, and its rows with entries that this one lacks. */
  otherIssue?: { planId: string; leftRows: string[] };
  /** Where it was read by the agency's own table: rows of it that were doubtful, and that are in no plan; none is taken. */
  asOwn?: { doubtful: number; leftRows: number };
}

/** A file that says nothing: unreadable, or not one of our workbooks. */
export interface UnreadFile {
  kind: 'unread';
  file: string;
  reason: 'not-ours' | `host.${string}`;
  /** Values of the reason's message. */
  values: Record<string, string>;
}

export type Returned = ReturnedWorkbook | UnreadFile;
