import { toSerial } from '../../text/calendar';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';

export type TableName = 'NhiemVu' | 'NhiemVuChung' | 'ChiTieu';

/** Changes a snapshot cell by cell, by what a reader sees: sheet, row code and header. */
export interface Workbench {
  snapshot: WorkbookSnapshot;
  sheet: (name: string) => SheetSnapshot;
  /** `Nhiệm vụ!K4` of a column in the row with a code. */
  at: (table: TableName, code: string, header: string) => string;
  /** `Nhiệm vụ!K3` */
  header: (table: TableName, header: string) => string;
  put: (place: string, value: CellScalar, formula?: string | null) => void;
  get: (place: string) => CellScalar;
  codes: (table: TableName) => string[];
}

/** A workbook that a rule must find something in, or must not. Each rule has both kinds in its `cases.ts`. */
export interface RuleCase {
  /** What someone does to a sound workbook. */
  name: string;
  edit: (bench: Workbench) => void;
  /** Places of the rule's findings, `Sheet!A1` or `-`; absent: the workbook stays without any finding. */
  at?: (bench: Workbench) => string[];
  /** Other rules that rightly fire as well. */
  also?: string[];
  agency?: string;
  /** The agency's workbook of another period is given: one that counted half as much, with other notes. */
  previous?: { period: string; edit?: (bench: Workbench) => void };
}

/** Serial of an ISO day, as a date cell holds it. */
export const day = (iso: string): number => toSerial(iso);
