import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellChange } from '../../workbook/change';
import type { CellMark } from '../../workbook/mark';
import type { WorkbookSpec } from '../../workbook/spec';

export interface WriteOptions {
  /**
   * Sheets of an earlier workbook of ours that this write takes the place of. They are removed only after everything
   * else was written, read back and compared; on failure they stay as they were. Absent: any clash of sheet, table or name is refused.
   */
  replaceSheets?: string[];
  /** What they held when the spec was made. With anything else typed meanwhile the write fails (`editedMeanwhile`). */
  asRead?: WorkbookSnapshot;
  /**
   * Keeps those sheets, hidden and marked as copies (`workbook/copies.ts`), under these names, in place of removing them:
   * Excel takes no removal of a sheet back. A host over a file, which never changes the bytes that it was given, need not.
   */
  keepAs?: (name: string, number: number) => string;
  /** Called between chunks: cells written so far and in all. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface ReadOptions {
  /** Waits until the user has finished typing into a cell, instead of failing with `editing`. */
  patient?: boolean;
  /** Called where a host can count: sheets read so far and in all. */
  onProgress?: (done: number, total: number) => void;
  /** A host that can ends its work early; nothing is changed by reading. */
  signal?: AbortSignal;
}

/** Key of the message that says it. */
export type Limitation = 'host.noChartAltText';

export interface WriteResult {
  /** Names of the sheets made, in order. */
  sheets: string[];
  /** What this host could not do, as message keys. */
  limitations: Limitation[];
  /** What is kept of the sheets that were replaced. */
  copies?: SheetCopy[];
  /** Formulas of the user's elsewhere that still lead to the copies. */
  notCarried?: CellPlace[];
}

/** Something on a sheet was changed. */
export interface SheetChange {
  sheet: string;
  range: string;
  /** By somebody else who works on the same workbook. */
  isRemote: boolean;
}

/** One cell of a workbook. */
export interface CellPlace {
  sheet: string;
  /** A1 */
  cell: string;
}

export interface Capabilities {
  /** True where there is a live grid: `select`, `selected`, `onSelect` and `onChange` work. */
  live: boolean;
  canDownload: boolean;
  /** Highest ExcelApi set, `1.14`; null outside Excel. */
  excelApi: string | null;
}

/**
 * Where a workbook lives: the open Excel workbook, or an .xlsx file in memory. Every method rejects with a `HostError`
 * whose `code` names a message; a failed `write` or `apply` leaves the workbook as it was.
 */
export interface Host {
  readonly kind: 'excel' | 'file';
  capabilities(): Capabilities;
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  write(spec: WorkbookSpec, options?: WriteOptions): Promise<WriteResult>;
  apply(changes: CellChange[]): Promise<void>;
  /** Marks these cells in the place of all that were marked before; none: takes every mark away, without a trace. */
  mark(marks: readonly CellMark[]): Promise<void>;
  /** Takes sheets away, with the names that lead only to them; one that is not there is passed over. */
  removeSheets(names: readonly string[]): Promise<void>;
  select(sheet: string, range: string): Promise<void>;
  /** The active cell. */
  selected(): Promise<CellPlace>;
  /**
   * Tells the first cell of each new selection, at once and without a request. Returns a function that stops listening.
   */
  onSelect(listener: (place: CellPlace) => void): Promise<() => void>;
  /** Returns a function that stops listening. Changes are reported by sheet and address, after the fact. */
  onChange(listener: (change: SheetChange) => void): Promise<() => void>;
}
