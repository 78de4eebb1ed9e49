import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { CellPlace, Host, ReadOptions } from '../../host/shared/host';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Restored, RestoreProblem } from '../../restore/restoreWorkbook';
import type { Fix } from '../../validation/engine/finding';
import type { CellChange } from '../../workbook/change';
import type { WorkbookSpec } from '../../workbook/spec';
import type { Failure } from '../failure/describeFailure';
import type { Examined } from './checkEngine';
import type { OwnReading } from './own/ownReading';

/** A host as the place Kiểm tra uses it. */
export interface OpenedHost extends Host, Partial<ColumnsHost> {
  /** The file as it is now. */
  bytes?(): Promise<Uint8Array>;
  /** Reads and examines at once, where a host does that off the page. */
  examine?(today: IsoDate, options: ReadOptions & { reading?: OwnReading }): Promise<Examined>;
  /** Lets go of what works for it. */
  close?(): void;
}

/** A step that can be taken back. */
export interface DoneStep {
  /** What takes it back, refused where a cell, or the row that it is in, is another by now. */
  undo: readonly CellChange[];
  /** What makes it again, once it was taken back. */
  redo: readonly CellChange[];
}

/** The workbook that the pane works on, as it was last read. */
export interface OpenedWorkbook extends Examined {
  host: OpenedHost;
  /** Name of the opened file; null for the workbook that is open in Excel. */
  fileName: string | null;
  /** How its tables are read where it is none of ours. */
  reading: OwnReading;
  /** What can be taken back, the latest last. */
  done: readonly DoneStep[];
  /** What was taken back and can be made again, the latest last; nothing once something else is done. */
  undone: readonly DoneStep[];
  /** A file with changes that were not saved yet. */
  unsaved: boolean;
  /** The file was handed to the user since it was opened. */
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
  | 'bring';

/** How far the work under way is. Kept beside the state: it changes often, and few look at it. */
export interface WorkProgress {
  /** Null where nothing is counted. */
  counted: { what: 'sheets' | 'cells'; done: number; total: number } | null;
  /** It can be stopped now, and the workbook stays as it was. */
  stoppable: boolean;
  /** It was asked to stop. */
  stopping: boolean;
}

export interface OpenedState {
  /** Null until one is opened (a file) or checked (Excel). */
  workbook: OpenedWorkbook | null;
  /** The work under way; a recheck after an edit in Excel is not told. */
  busy: Busy | null;
  failure: { failure: Failure; during: Busy } | null;
  /** What came to its end last, until something else is done. */
  finished: Busy | null;
  /** The cell that was asked for last, or selected in Excel since. */
  shown: CellPlace | null;
  /** True where `shown` follows the selection in Excel by itself. */
  follows: boolean;
  /** Where somebody else changed the workbook in the last minutes: Excel can lose what one of two writes. */
  otherEdit: CellPlace | null;
}

/** What can be done with the opened workbook. Every action ends with the state telling how it went; none rejects. */
export interface OpenedActions {
  /** Opens an .xlsx file, in the place of the one before. `unsaved`: no file has all that is in it. @returns whether it is open. */
  open(fileName: string, content: Uint8Array | Blob, options?: { unsaved?: boolean }): Promise<boolean>;
  /** Lets go of a file. */
  close(): void;
  /** Reads the workbook anew and judges it; the first time in Excel, it is watched from then on. */
  check(): Promise<void>;
  /** Reads an agency's own sheets otherwise. */
  readOwn(reading: OwnReading): Promise<void>;
  /** Puts columns of deadlines and targets beside the tables of these sheets, or brings them up to date. */
  addColumns(sheets: readonly string[]): Promise<void>;
  /** Takes them away. */
  removeColumns(sheets: readonly string[]): Promise<void>;
  /**
   * Makes the workbook that an agency's own entries are brought over to: sheets of the open Excel workbook where their names
   * are free, else a file. @returns whether it was made
   */
  bringOver(spec: WorkbookSpec, fileName: string): Promise<boolean>;
  /** Selects the cell in Excel, or shows it in the preview of a file. */
  select(sheet: string, cell: string): Promise<void>;
  /** Shows the cell that is selected in Excel. */
  showSelected(): Promise<void>;
  /** Sets one entry cell, unless it was changed meanwhile. */
  edit(fix: Fix): Promise<boolean>;
  /** Makes fixes that the user has seen. */
  fix(fixes: readonly Fix[]): Promise<void>;
  /** Takes the last fix or edit back. */
  undo(): Promise<void>;
  /** Makes again what was taken back last. */
  redo(): Promise<void>;
  /** Puts the sheet of findings and the marks of cells into the workbook, or takes them out. */
  mark(on: boolean): Promise<void>;
  /** Stamps the workbook as ready, and hands a file over under the name that Sở Nội vụ expects. */
  seal(by: string): Promise<void>;
  /** Deletes the sheets that were kept when the workbook was created again. */
  removeCopies(): Promise<void>;
  /** What restoring the workbook would do; `as` is what it is where it does not say so itself. Changes nothing. */
  planRestore(as: WorkbookIdentity | null, nextPeriod?: string): Promise<Restored | RestoreProblem>;
  /** Periods whose workbook can be made from this one. */
  laterPeriods(): Promise<ReportingPeriod[]>;
  /** Makes the workbook again around its entries, as the user has seen it planned. Tells whether it was done. */
  restore(restored: Restored): Promise<boolean>;
  /** Hands the file over under its own name, or another that it has from then on. */
  save(as?: string): Promise<void>;
  dismissFailure(): void;
  /** Stops the work under way, where it can be stopped. */
  stop(): void;
}

export interface OpenedStore extends OpenedActions {
  readonly mode: 'excel' | 'file';
  getState(): OpenedState;
  /** Null while nothing is under way. */
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
];

/** A file holds changes that would be lost with it, or is about to. */
export const holdsChanges = ({ workbook, busy }: Pick<OpenedState, 'workbook' | 'busy'>): boolean =>
  workbook !== null && (workbook.unsaved || (busy !== null && CHANGES.includes(busy)));
