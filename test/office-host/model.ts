import type { RangeRef } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { DEFAULT_FORMAT, type CellFormat } from './cellFormat';
import { ExcelError } from './excelError';

/** The workbook in the in-memory Excel. */

export interface Cell {
  value: CellScalar;
  formula: string | null;
  isError?: boolean;
  format: CellFormat;
  /** Location in this workbook. */
  link?: string;
}

export interface Table {
  id: string;
  name: string;
  range: RangeRef;
  style: string;
  bandedRows: boolean;
  filterButton: boolean;
}

export interface Validation {
  range: RangeRef;
  rule: Record<string, Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string } | null;
  errorAlert: { showAlert: boolean; style: string; title: string; message: string } | null;
}

export interface ConditionalFormat {
  id: string;
  ranges: RangeRef[];
  formula: string | null;
  font: { color?: string; bold?: boolean; italic?: boolean };
  fill?: string;
  stopIfTrue: boolean;
}

export interface Series {
  name: string;
  values: RangeRef | null;
  categories: RangeRef | null;
  color: string | null;
  look: Record<string, unknown>;
  labelFont?: Record<string, unknown>;
  line?: Record<string, unknown>;
}

export interface Chart {
  id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  series: Series[];
  font: Record<string, unknown>;
  areaFont: Record<string, unknown>;
  axes: Record<string, Record<string, unknown>>;
  legend: Record<string, unknown>;
  start: { row: number; column: number } | null;
  end: { row: number; column: number } | null;
}

export interface PageLayout {
  values: Record<string, unknown>;
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  rowBreaks: number[];
  columnBreaks: number[];
  headerState: string;
  headers: Record<'defaultForAllPages' | 'firstPage', Record<string, string>>;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  /** Format of cells not in `cells`. */
  base: CellFormat;
  /** The same for whole columns that were formatted, by column. */
  columnFormats: Map<number, CellFormat>;
  cells: Map<number, Cell>;
  /** Points. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** The sheet's own filter hides rows. */
  isFiltered: boolean;
  merges: RangeRef[];
  tables: Table[];
  validations: Validation[];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  /** Number of pictures and drawings. */
  shapes: number;
  freeze: { rows: number; columns: number } | null;
  protection: { options: Record<string, unknown>; password: string | null } | null;
  page: PageLayout;
}

export interface Name {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  names: Name[];
  properties: Map<string, CellScalar>;
  title: string;
  structureProtected: boolean;
  activeSheet: string;
  selection: { sheet: string; range: RangeRef } | null;
  nextId: number;
  /** Dates are counted from 1904. */
  date1904: boolean;
}

const COLUMNS = 16_384;
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = COLUMNS - 1;
export const WHOLE_SHEET: RangeRef = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;

/** Excel compares names ignoring case. */
export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function newSheet(workbook: Workbook, name: string): Sheet {
  checkSheetName(workbook, name);
  const sheet: Sheet = {
    id: `{sheet-${workbook.nextId++}}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    base: DEFAULT_FORMAT,
    columnFormats: new Map(),
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isFiltered: false,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    shapes: 0,
    freeze: null,
    protection: null,
    page: {
      values: {},
      printArea: null,
      titleRows: null,
      titleColumns: null,
      rowBreaks: [],
      columnBreaks: [],
      headerState: 'Default',
      headers: { defaultForAllPages: {}, firstPage: {} },
    },
  };
  workbook.sheets.push(sheet);
  return sheet;
}

/** A new workbook as created by Excel. */
export function newWorkbook(firstSheet = 'Sheet1'): Workbook {
  const workbook: Workbook = {
    sheets: [],
    names: [],
    properties: new Map(),
    title: '',
    structureProtected: false,
    activeSheet: '',
    selection: null,
    nextId: 1,
    date1904: false,
  };
  workbook.activeSheet = newSheet(workbook, firstSheet).id;
  return workbook;
}

/** @throws ExcelError for a name Excel rejects. */
export function checkSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw new ExcelError('InvalidArgument', `not a sheet name: ${name}`);
  if (workbook.sheets.some((sheet) => sheet !== self && same(sheet.name, name)))
    throw new ExcelError('ItemAlreadyExists', `there is a sheet ${name}`);
}

/** @throws ExcelError for a table or range name that Excel rejects, or that is taken. */
export function checkDefinedName(workbook: Workbook, name: string, self?: Table): void {
  if (!/^[\p{L}_\\][\p{L}\p{M}\d_.\\]*$/u.test(name) || name.length > 255 || /^[A-Z]{1,3}\d+$/i.test(name))
    throw new ExcelError('InvalidArgument', `not a name: ${name}`);
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  if (
    tables.some((table) => table !== self && same(table.name, name)) ||
    workbook.names.some((n) => same(n.name, name))
  )
    throw new ExcelError('ItemAlreadyExists', `there is already a ${name}`);
}

export function requireStructure(workbook: Workbook): void {
  if (workbook.structureProtected)
    throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
}

/** Format of a cell of this column that nobody touched. */
export const untouchedFormat = (sheet: Sheet, column: number): CellFormat =>
  sheet.columnFormats.get(column) ?? sheet.base;

export const formatAt = (sheet: Sheet, row: number, column: number): CellFormat =>
  sheet.cells.get(cellKey(row, column))?.format ?? untouchedFormat(sheet, column);

export const isWhole = (range: RangeRef): boolean => range.bottom === LAST_ROW && range.right === LAST_COLUMN;

export const intersects = (one: RangeRef, other: RangeRef): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** The smallest range containing every non-empty cell; null for an empty sheet. */
export function usedRange(
  sheet: Sheet,
  valuesOnly: boolean,
  within: RangeRef = WHOLE_SHEET,
): RangeRef | null {
  let range: RangeRef | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    const isUntouched = cell.format === untouchedFormat(sheet, column);
    if (!valuesOnly && cell.value === null && cell.formula === null && isUntouched) continue;
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) continue;
    range ??= { top: row, left: column, bottom: row, right: column };
    range = {
      top: Math.min(range.top, row),
      left: Math.min(range.left, column),
      bottom: Math.max(range.bottom, row),
      right: Math.max(range.right, column),
    };
  }
  return range;
}

/** Every cell of the range, created if missing. */
export function* cellsOf(sheet: Sheet, ranges: RangeRef[]): Generator<[Cell, number, number]> {
  for (const { top, left, bottom, right } of ranges) {
    if ((bottom - top + 1) * (right - left + 1) > 5_000_000)
      throw new ExcelError('InvalidArgument', 'more than 5,000,000 cells at once');
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = cellKey(row, column);
        let cell = sheet.cells.get(key);
        if (!cell) {
          const format = untouchedFormat(sheet, column);
          sheet.cells.set(key, (cell = { value: null, formula: null, format }));
        }
        yield [cell, row, column];
      }
    }
  }
}

/** @throws ExcelError `AccessDenied` if the sheet's protection forbids this. */
export function requireUnprotected(sheet: Sheet, allowedBy?: string): void {
  if (sheet.protection && !(allowedBy && sheet.protection.options[allowedBy] === true))
    throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
}

/** @throws ExcelError `AccessDenied` for a locked cell of a protected sheet. */
export function requireWritable(sheet: Sheet, { top, left, bottom, right }: RangeRef): void {
  if (!sheet.protection) return;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (formatAt(sheet, row, column).locked !== false)
        throw new ExcelError('AccessDenied', `${sheet.name}: a locked cell of a protected sheet`);
    }
  }
}
