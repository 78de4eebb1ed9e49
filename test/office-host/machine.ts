import type { RangeRef } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { ExcelError } from './excelError';
import { LAST_COLUMN, LAST_ROW, WHOLE_SHEET, type Sheet, type Workbook } from './model';
import { parseRange } from '../../src/workbook/address';
import { isRemote, type Remote } from './remote';

/** Supplies a formula's result, since the in-memory Excel computes none; undefined: unknown. */
export type Evaluate = (sheet: string, cell: string, formula: string) => CellScalar | undefined;

export type SheetEvent = 'changed' | 'selectionChanged';

/** Differences between versions of Excel. */
export interface Behaviour {
  /** How `Range.formulas` returns `T[[#This Row],[a]]`: as stored, or `[@a]` as in the formula bar. */
  thisRow: 'stored' | '@';
  /** Whether a formula written by an add-in fills a table column, as a typed one does. */
  writesFillColumns: boolean;
  /** Whether `PageLayout.zoom` keeps fit-to-page. */
  fitToPage: 'kept' | 'ignored';
}

/** A cell's value before and after: `ChangedEventDetail`, for events triggered by a single cell. */
export interface ChangedValues {
  valueBefore: CellScalar;
  valueAfter: CellScalar;
}

/** State shared by the host's objects. */
export interface Machine {
  workbook: Workbook;
  evaluate: Evaluate;
  readonly behaviour: Behaviour;
  /** `values`: for a single-cell change, as reported in its event. */
  changed(sheet: Sheet, range: RangeRef, values?: ChangedValues): void;
  /** Selects a range, as a user or `Range.select` does. */
  select(sheet: Sheet, range: RangeRef): void;
  listenTo(event: SheetEvent, on: boolean): void;
}

/** Identifies a range remote's location. */
export interface RangeRemote extends Remote {
  readonly sheet: Sheet;
  readonly ranges: RangeRef[];
}

export const isRangeRemote = (value: unknown): value is RangeRemote => isRemote(value) && 'ranges' in value;

/** `A1`, `A1:B2`, `A:C`, `$5:$5`, with or without a sheet. @throws ExcelError for anything else. */
export function toRange(address: string, sheet: Sheet): RangeRef {
  const bare = address.includes('!') ? address.slice(address.lastIndexOf('!') + 1) : address;
  const named = address.includes('!')
    ? address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '')
    : null;
  if (named !== null && named.replace(/''/g, "'") !== sheet.name)
    throw new ExcelError('InvalidArgument', `${address} is not on ${sheet.name}`);
  if (bare === '') return WHOLE_SHEET;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(bare);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COLUMN };
  const columns = /^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/.exec(bare);
  try {
    if (columns) return { ...parseRange(`${columns[1]}1:${columns[2]}1`), bottom: LAST_ROW };
    return parseRange(bare);
  } catch {
    throw new ExcelError('InvalidArgument', `not an address: ${address}`);
  }
}

/** An argument that is either a range object or an address on `sheet`. */
export function rangeArgument(value: unknown, sheet: Sheet): RangeRef {
  if (isRangeRemote(value)) {
    if (value.sheet !== sheet || value.ranges.length !== 1)
      throw new ExcelError('InvalidArgument', `not a range of ${sheet.name}`);
    return value.ranges[0] as RangeRef;
  }
  return toRange(String(value), sheet);
}
