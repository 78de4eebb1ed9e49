import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { CellPlace, Host, ReadOptions } from '../../host/shared/host';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import type { Upgraded, WhichAgency } from '../../restore/upgradeWorkbook';
import type { Agency } from '../../agency/catalogue';
import type { Programme } from '../../programmes/programme';
import type { Fix } from '../../validation/engine/finding';
import type { CellChange } from '../../workbook/change';
import type { WorkbookSpec } from '../../workbook/spec';
import type { Failure } from '../failure/describeFailure';
import type { Examined, UpgradeProblem } from './checkEngine';
import type { OwnReading } from './own/ownReading';

/** A host as used by the place Kiểm tra. */
export interface OpenedHost extends Host, Partial<ColumnsHost> {
  /** The current file. */
  bytes?(): Promise<Uint8Array>;
  /** Reads and examines in a single call, if the host does that off the page. */
  examine?(today: IsoDate, options: ReadOptions & { reading?: OwnReading }): Promise<Examined>;
  /** Releases its resources. */
  close?(): void;
}

/** A step that can be undone. */
export interface DoneStep {
  /** Undoes it; refused if the cell's content or row has changed since. */
  undo: readonly CellChange[];
  /** Redoes it, after undoing. */
  redo: readonly CellChange[];
}

/** The workbook the pane works on, as last read. */
export interface OpenedWorkbook extends Examined {
  host: OpenedHost;
  /** Name of the opened file; null for the workbook open in Excel. */
  fileName: string | null;
  /** How to read its tables if it is not one of our workbooks. */
  reading: OwnReading;
  /** Steps that can be undone, latest last. */
  done: readonly DoneStep[];
  /** Undone steps that can be redone, latest last; cleared by any new step. */
  undone: readonly DoneStep[];
  /** A file with unsaved changes. */
  unsaved: boolean;
  /** The file has been handed to the user since it was opened. */
  handedOver: boolean;
}

export type Busy =
  | 'open'
  | 'check'
  | 'fix'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'mark'
  | 'seal'
  | 'copies'
  | 'restore'
  | 'save'
  | 'columns'
  | 'noColumns'
  | 'bring'
  | 'back';

/** Progress of the current work. Kept outside the state: it changes often and few components use it. */
export interface WorkProgress {
  /** Null if nothing is counted. */
  counted: { what: 'sheets' | 'cells'; done: number; total: number } | null;
  /** It can be stopped now, leaving the workbook unchanged. */
  stoppable: boolean;
  /** Stopping has been requested. */
  stopping: boolean;
}

export interface OpenedState {
  /** Null until one is opened (a file) or checked (Excel). */
  workbook: OpenedWorkbook | null;
  /** The current work; not set for a recheck after an edit in Excel. */
  busy: Busy | null;
  failure: { failure: Failure; during: Busy } | null;
  /** The action completed last, until the next one starts. */
  finished: Busy | null;
  /** The cell last requested, or selected in Excel since. */
  shown: CellPlace | null;
  /** True if `shown` follows the selection in Excel. */
  follows: boolean;
  /** Where another user changed the workbook in the last minutes: Excel can lose one of two simultaneous changes. */
  otherEdit: CellPlace | null;
}

/** What can be added to an agency's own workbook together with the columns. */
export interface AddedBesides {
  /** A sheet that counts them; an existing one is renewed in any case. */
  summary?: boolean;
  /** Data validation of the sheet's own statuses and dates; rules added earlier are renewed in any case. */
  rules?: boolean;
}

/** Actions on the opened workbook. Each reports its outcome in the state; none rejects. */
export interface OpenedActions {
  /**
   * Opens an .xlsx file, replacing the previous one. `unsaved`: its content is not saved in any file. @returns whether
   * it is open.
   */
  open(fileName: string, content: Uint8Array | Blob, options?: { unsaved?: boolean }): Promise<boolean>;
  /** Closes a file. */
  close(): void;
  /** Rereads and validates the workbook; in Excel, the first time also starts watching it. */
  check(): Promise<void>;
  /** Changes how an agency's own sheets are read. */
  readOwn(reading: OwnReading): Promise<void>;
  /** Reads the selection in Excel as the agency's own table. */
  readSelected(): Promise<void>;
  /**
   * Adds deadline and target columns beside the tables of these sheets, or updates them, with the requested additions.
   */
  addColumns(sheets: readonly string[], also?: AddedBesides): Promise<void>;
  /** Removes them, with the summary that counts them. */
  removeColumns(sheets: readonly string[]): Promise<void>;
  /**
   * Makes the workbook that receives an agency's own entries: as sheets of the open Excel workbook if their names are
   * free, else as a file. @returns whether it was made
   */
  transfer(spec: WorkbookSpec, fileName: string): Promise<boolean>;
  /** Selects the cell in Excel, or shows it in the preview of a file. */
  select(sheet: string, cell: string): Promise<void>;
  /** Shows the cell selected in Excel. */
  showSelected(): Promise<void>;
  /** Sets an entry cell, unless it has changed meanwhile. */
  edit(fix: Fix): Promise<boolean>;
  /** Applies fixes the user has seen. */
  fix(fixes: readonly Fix[]): Promise<void>;
  /**
   * Writes results of our workbook into an agency's own sheet, as the user has seen them; can be undone as one step.
   */
  writeBack(results: readonly Fix[]): Promise<boolean>;
  /** Undoes the last fix or edit. */
  undo(): Promise<void>;
  /** Redoes the step undone last. */
  redo(): Promise<void>;
  /** Adds the sheet of findings and the marks to the workbook, or removes them. */
  mark(on: boolean): Promise<void>;
  /** Marks the workbook as ready, and delivers a file under the name Sở Nội vụ expects. */
  seal(by: string): Promise<void>;
  /** Deletes the sheets kept when the workbook was remade. */
  removeCopies(): Promise<void>;
  /** What restoring the workbook would do; `as` is its identity if it does not state it itself. Changes nothing. */
  planRestore(as: WorkbookIdentity | null, nextPeriod?: string): Promise<Restored | RestoreProblem>;
  /** Periods for which a workbook can be made from this one. */
  laterPeriods(): Promise<ReportingPeriod[]>;
  /** Bundled plans that reissue or replace this workbook's. */
  laterIssues(): Promise<Programme[]>;
  /** What moving the workbook to another version of its plan would do. Changes nothing. */
  planUpgrade(after: Programme, agency?: Agency): Promise<Upgraded | WhichAgency | UpgradeProblem>;
  /** Remakes the workbook around its entries, as confirmed by the user. Returns whether it was done. */
  restore(restored: Restored): Promise<boolean>;
  /** Saves the file under its own name, or another one, which it keeps from then on. */
  save(as?: string): Promise<void>;
  dismissFailure(): void;
  /** Stops the current work, if possible. */
  stop(): void;
}

export interface OpenedStore extends OpenedActions {
  readonly mode: 'excel' | 'file';
  getState(): OpenedState;
  /** Null while idle. */
  getProgress(): WorkProgress | null;
  /** Returns a function that stops listening. */
  subscribe(listener: () => void): () => void;
}

const CHANGES: readonly Busy[] = [
  'fix',
  'edit',
  'undo',
  'redo',
  'mark',
  'seal',
  'copies',
  'restore',
  'columns',
  'noColumns',
  'back',
];

/** A file has, or is about to have, changes that would be lost with it. */
export const hasUnsavedChanges = ({ workbook, busy }: Pick<OpenedState, 'workbook' | 'busy'>): boolean =>
  workbook !== null && (workbook.unsaved || (busy !== null && CHANGES.includes(busy)));
