import { columnLetters, parseRange, rangeAddress, type RangeRef } from '../../src/workbook/address';
import { withProperty } from './cellFormat';
import { ExcelError } from './excelError';
import { toRange } from './machine';
import {
  checkDefinedName,
  checkSheetName,
  cellKey,
  cellsOf,
  columnOf,
  requireStructure,
  requireUnprotected,
  requireWritable,
  same,
  untouchedFormat,
  type Sheet,
  type Table,
} from './model';
import type { ChangeDetails, OfficeHost } from './officeHost';
import {
  followSheetName,
  followTableName,
  loseColumn,
  rewriteAll,
  shiftCells,
  toPlainReferences,
} from './rewriting';
import { partText } from './formulaParts';
import {
  clearCell,
  copiedTableName,
  deleteSheet,
  fillInserted,
  headerTable,
  setHeader,
  sortRows,
} from './structure';
import { typeInto } from './typeInto';
import { copyOfWorkbook } from './undoStack';
import { PROTECTION_DEFAULTS } from './worksheetRemote';

/** Manual actions of a user in the workbook, or of a second one on another machine (`Remote`). */
export interface User {
  /** @throws ExcelError if protection or data validation refuses it; applies to every action. */
  type(sheet: string, cell: string, text: string): void;
  /** Presses Delete on a range. */
  clear(sheet: string, range: string): void;
  /** Sorts the rows of a table by one of its columns. */
  sort(table: string, header: string, descending?: boolean): void;
  /** Sorts the rows of a plain range by a column, given by its letters. */
  sortRange(sheet: string, range: string, letters: string): void;
  /** Hides the rows (1-based) excluded by a filter, the sheet's or its table's. */
  filter(sheet: string, hidden: number[]): void;
  /** Gives a whole column this number format. */
  formatColumn(sheet: string, letters: string, numberFormat: string): void;
  /** Inserts whole rows above this one (1-based). */
  insertRows(sheet: string, row: number, count?: number): void;
  deleteRows(sheet: string, row: number, count?: number): void;
  deleteColumn(sheet: string, letters: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Cannot be undone, nor can anything before it. */
  deleteSheet(sheet: string): void;
  /** Returns the name of the copy. */
  copySheet(sheet: string): string;
  renameTable(table: string, name: string): void;
  convertToRange(table: string): void;
  protect(sheet: string, password: string | null): void;
  unprotect(sheet: string, password?: string): void;
  protectStructure(): void;
  /** Ctrl+Z; false if nothing can be undone. */
  undo(): boolean;
}

export function userOf(office: OfficeHost, source: 'Local' | 'Remote' = 'Local'): User {
  const sheetNamed = (name: string): Sheet => {
    const found = office.workbook.sheets.find((sheet) => same(sheet.name, name));
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const tableNamed = (name: string): [Sheet, Table] => {
    for (const sheet of office.workbook.sheets)
      for (const table of sheet.tables) if (same(table.name, name)) return [sheet, table];
    throw new Error(`no table ${name}`);
  };
  /** Another user's actions cannot be undone here. */
  const step = (act: () => void): void => {
    if (source === 'Remote') return act();
    const before = copyOfWorkbook(office.workbook);
    act();
    office.undoStack.keep(before);
  };
  const tell = (sheet: Sheet, range: RangeRef, details: Partial<ChangeDetails> = {}): void =>
    office.announce(sheet, rangeAddress(range), { source, ...details });
  const wholeRows = (row: number, count: number): RangeRef =>
    toRange(`${row}:${row + count - 1}`, {} as Sheet);

  return {
    type: (sheet, cell, text) => step(() => typeInto(office, sheet, cell, text, source)),
    clear: (name, address) =>
      step(() => {
        const sheet = sheetNamed(name);
        const range = toRange(address, sheet);
        requireWritable(sheet, range);
        const isOne = range.top === range.bottom && range.left === range.right;
        const valueBefore = sheet.cells.get(cellKey(range.top, range.left))?.value ?? '';
        for (const [cell, row, column] of cellsOf(sheet, [range])) {
          const table = headerTable(sheet, row, column);
          if (table) setHeader(office.workbook, sheet, table, column, '');
          else clearCell(cell);
        }
        tell(sheet, range, isOne ? { valueBefore, valueAfter: '' } : {});
      }),
    sort: (name, header, descending = false) =>
      step(() => {
        const [sheet, { range }] = tableNamed(name);
        const column = [...Array(range.right - range.left + 1).keys()]
          .map((index) => range.left + index)
          .find((at) => same(String(sheet.cells.get(cellKey(range.top, at))?.value ?? ''), header));
        if (column === undefined) throw new Error(`no column ${header}`);
        const body = { ...range, top: range.top + 1 };
        // Excel does not sort locked cells of a protected sheet, whatever is allowed.
        requireWritable(sheet, body);
        const values = new Map(
          [...Array(body.bottom - body.top + 1).keys()].map((index) => {
            const row = body.top + index;
            return [row, String(sheet.cells.get(cellKey(row, column))?.value ?? '')] as const;
          }),
        );
        const ranks = [...new Set(values.values())].sort();
        sortRows(sheet, body, (_cells, row) => {
          const rank = ranks.indexOf(values.get(row) ?? '');
          return descending ? -rank : rank;
        });
        tell(sheet, body);
      }),
    sortRange: (name, address, letters) =>
      step(() => {
        const sheet = sheetNamed(name);
        const range = toRange(address, sheet);
        requireWritable(sheet, range);
        const { left } = parseRange(`${letters}1`);
        sortRows(sheet, range, (cells) => String(cells(left)?.value ?? ''));
        tell(sheet, range);
      }),
    filter: (name, hidden) =>
      step(() => {
        const sheet = sheetNamed(name);
        sheet.hiddenRows = new Set(hidden.map((row) => row - 1));
        // A table has a filter of its own.
        sheet.isFiltered = hidden.length > 0 && sheet.tables.length === 0;
      }),
    formatColumn: (name, letters, numberFormat) =>
      step(() => {
        const sheet = sheetNamed(name);
        requireUnprotected(sheet, 'allowFormatCells');
        const { left } = parseRange(`${letters}1`);
        const before = untouchedFormat(sheet, left);
        sheet.columnFormats.set(left, withProperty(before, 'numberFormat', numberFormat));
        for (const [key, cell] of sheet.cells)
          if (columnOf(key) === left) cell.format = withProperty(cell.format, 'numberFormat', numberFormat);
      }),
    insertRows: (name, row, count = 1) =>
      step(() => {
        const sheet = sheetNamed(name);
        requireUnprotected(sheet, 'allowInsertRows');
        shiftCells(office.workbook, sheet, 'row', row - 1, count);
        fillInserted(sheet, row - 1, count);
        tell(sheet, wholeRows(row, count), { changeType: 'RowInserted' });
      }),
    deleteRows: (name, row, count = 1) =>
      step(() => {
        const sheet = sheetNamed(name);
        requireUnprotected(sheet, 'allowDeleteRows');
        const cutsHeader = sheet.tables.some(
          ({ range }) =>
            range.top >= row - 1 && range.top < row - 1 + count && range.bottom >= row - 1 + count,
        );
        if (cutsHeader) throw new ExcelError('InvalidOperation', 'the header of a table');
        shiftCells(office.workbook, sheet, 'row', row - 1, -count);
        tell(sheet, wholeRows(row, count), { changeType: 'RowDeleted' });
      }),
    deleteColumn: (name, letters) =>
      step(() => {
        const sheet = sheetNamed(name);
        requireUnprotected(sheet, 'allowDeleteColumns');
        const { left } = parseRange(`${letters}1`);
        for (const table of sheet.tables)
          if (table.range.left <= left && left <= table.range.right)
            loseColumn(
              office.workbook,
              table,
              String(sheet.cells.get(cellKey(table.range.top, left))?.value ?? ''),
            );
        shiftCells(office.workbook, sheet, 'column', left, -1);
        tell(sheet, toRange(`${columnLetters(left)}:${columnLetters(left)}`, sheet), {
          changeType: 'ColumnDeleted',
        });
      }),
    renameSheet: (old, name) =>
      step(() => {
        const sheet = sheetNamed(old);
        requireStructure(office.workbook);
        checkSheetName(office.workbook, name, sheet);
        const before = sheet.name;
        sheet.name = name;
        followSheetName(office.workbook, before, name);
      }),
    deleteSheet: (name) => {
      requireStructure(office.workbook);
      deleteSheet(office.workbook, sheetNamed(name));
      if (source === 'Local') office.undoStack.clear();
    },
    copySheet: (name) => {
      const original = sheetNamed(name);
      let copy = original.name;
      step(() => {
        requireStructure(office.workbook);
        const { workbook } = office;
        const [made] = copyOfWorkbook({ ...workbook, sheets: [original] }).sheets;
        if (!made) return;
        for (let number = 2; workbook.sheets.some((sheet) => same(sheet.name, copy)); number += 1)
          copy = `${original.name} (${number})`;
        made.id = `{sheet-${workbook.nextId++}}`;
        made.name = copy;
        workbook.sheets.splice(workbook.sheets.indexOf(original) + 1, 0, made);
        for (const table of made.tables) {
          const old = table.name;
          const renamed = copiedTableName(workbook, old);
          table.id = `{table-${workbook.nextId++}}`;
          table.name = renamed;
          // Only the copy's own formulas refer to the copied table.
          rewriteAll(workbook, (part, { sheet }) =>
            sheet === made && part.kind === 'table' && same(part.name, old)
              ? partText({ ...part, name: renamed })
              : null,
          );
        }
      });
      return copy;
    },
    renameTable: (old, name) =>
      step(() => {
        const [sheet, table] = tableNamed(old);
        requireUnprotected(sheet);
        checkDefinedName(office.workbook, name, table);
        followTableName(office.workbook, table.name, name);
        table.name = name;
      }),
    convertToRange: (name) =>
      step(() => {
        const [sheet, table] = tableNamed(name);
        requireUnprotected(sheet);
        toPlainReferences(office.workbook, sheet, table);
        sheet.tables = sheet.tables.filter((other) => other !== table);
      }),
    protect: (name, password) =>
      step(() => {
        const sheet = sheetNamed(name);
        sheet.protection = { options: { ...PROTECTION_DEFAULTS, ...sheet.protection?.options }, password };
      }),
    unprotect: (name, password) =>
      step(() => {
        const sheet = sheetNamed(name);
        if (sheet.protection?.password && sheet.protection.password !== password)
          throw new ExcelError('AccessDenied', `the password of ${sheet.name}`);
        sheet.protection = null;
      }),
    protectStructure: () => step(() => (office.workbook.structureProtected = true)),
    undo: () => office.undoStack.undo(),
  };
}
