import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** The open workbook, and which part of it the user is looking at. */
export interface InFront {
  snapshot: WorkbookSnapshot;
  /** The sheet in front. */
  sheet: string;
  /** A1 of the selection, the first of several areas; null if only the sheet was asked for. */
  range: string | null;
}

/** A host that knows what is in front of the user. */
export interface InFrontHost {
  /** Reads the workbook together with the sheet in front, or the selection, as of the same moment. */
  readInFront(what: 'sheet' | 'selection'): Promise<InFront>;
}
