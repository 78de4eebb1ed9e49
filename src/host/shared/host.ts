import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellChange } from '../../workbook/change';
import type { CellMark } from '../../workbook/mark';
import type { WorkbookSpec } from '../../workbook/spec';

export interface WriteOptions {
  /**
   * Sheets of our earlier workbook that this write replaces. They are removed only after everything else has been
   * written, read back and compared; on failure they stay. Absent: any clash of sheet, table or name is refused.
   */
  replaceSheets?: string[];
  /** Their content when the spec was made. If anything was typed since, the write fails (`editedMeanwhile`). */
  asRead?: WorkbookSnapshot;
  /**
   * Keeps those sheets under these names, hidden and marked as copies (`workbook/copies.ts`), instead of removing them:
   * Excel cannot undo the removal of a sheet. Optional for a file-based host, which never modifies the bytes it was
   * given.
   */
  keepAs?: (name: string, number: number) => string;
  /** The sheet in front stays in front. */
  behind?: boolean;
  /** Called between chunks with the cells written so far and the total. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface ReadOptions {
  /** Waits until the user has finished editing a cell, instead of failing with `editing`. */
  patient?: boolean;
  /** Called by hosts that can count: sheets read so far and the total. */
  onProgress?: (done: number, total: number) => void;
  /** Cancels the work early if the host supports it; reading changes nothing. */
  signal?: AbortSignal;
}

/** Key of its message. */
export type Limitation = 'host.noChartAltText';

export interface WriteResult {
  /** Names of the new sheets, in order. */
  sheets: string[];
  /** What this host could not do, as message keys. */
  limitations: Limitation[];
  /** The copies kept of the replaced sheets. */
  copies?: SheetCopy[];
  /** The user's formulas elsewhere that still refer to the copies. */
  notCarried?: CellPlace[];
}

/** A change on a sheet. */
export interface SheetChange {
  sheet: string;
  range: string;
  /** Made by another user working on the same workbook. */
  isRemote: boolean;
}

/** One cell of a workbook. */
export interface CellPlace {
  sheet: string;
  /** A1 */
  cell: string;
}

export interface Capabilities {
  /** True if there is a live grid: `select`, `selected`, `onSelect` and `onChange` work. */
  live: boolean;
  canDownload: boolean;
  /** Highest ExcelApi set, `1.14`; null outside Excel. */
  excelApi: string | null;
}

/**
 * Gives access to a workbook: the one open in Excel, or an .xlsx file in memory. Every method rejects with a
 * `HostError` whose `code` names a message; a failed `write` or `apply` leaves the workbook as it was.
 */
export interface Host {
  readonly kind: 'excel' | 'file';
  capabilities(): Capabilities;
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  write(spec: WorkbookSpec, options?: WriteOptions): Promise<WriteResult>;
  apply(changes: CellChange[]): Promise<void>;
  /** Marks these cells, replacing all earlier marks; an empty list removes every mark without a trace. */
  mark(marks: readonly CellMark[]): Promise<void>;
  /** Removes sheets, with the names that refer only to them; missing ones are ignored. */
  removeSheets(names: readonly string[]): Promise<void>;
  select(sheet: string, range: string): Promise<void>;
  /** The active cell. */
  selected(): Promise<CellPlace>;
  /**
   * Reports the first cell of each new selection, immediately and without a request. Returns a function that stops
   * listening.
   */
  onSelect(listener: (place: CellPlace) => void): Promise<() => void>;
  /** Returns a function that stops listening. Changes are reported by sheet and address, after the fact. */
  onChange(listener: (change: SheetChange) => void): Promise<() => void>;
}
