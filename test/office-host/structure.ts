import type { RangeRef } from '../../src/workbook/address';
import { cellAddress } from '../../src/workbook/address';
import { ExcelError } from './excelError';
import { partText } from './formulaParts';
import {
  cellKey,
  cellsOf,
  columnOf,
  formatAt,
  intersects,
  requireUnprotected,
  rowOf,
  same,
  type Cell,
  type Sheet,
  type Table,
  type Workbook,
} from './model';
import {
  columnIndex,
  followHeader,
  loseColumn,
  loseSheet,
  loseTable,
  movedFormula,
  rewriteAll,
  tableAround,
} from './rewriting';

/** What Excel does to a whole sheet, table or column, whoever requests it. */

/** @throws ExcelError if Excel cannot delete the sheet. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility === 'VeryHidden')
    throw new ExcelError('InvalidOperation', 'a very hidden sheet cannot be deleted');
  if (!workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new ExcelError('InvalidOperation', 'the last visible sheet cannot be deleted');
  loseSheet(workbook, sheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  if (workbook.activeSheet === sheet.id)
    workbook.activeSheet = workbook.sheets.find((other) => other.visibility === 'Visible')?.id ?? '';
}

/** `Table.delete` also removes the cells' contents. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  loseTable(workbook, table);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  for (const [cell] of cellsOf(sheet, [table.range])) clearCell(cell);
}

export function clearCell(cell: Cell): void {
  cell.value = null;
  cell.formula = null;
  delete cell.isError;
}

export const headerTable = (sheet: Sheet, row: number, column: number): Table | undefined =>
  sheet.tables.find(({ range }) => range.top === row && range.left <= column && column <= range.right);

/** Cells beside a table, in its rows and right of this column, are shifted; references follow. */
function pushBeside(workbook: Workbook, sheet: Sheet, { range }: Table, after: number, by: 1 | -1): void {
  const isBeside = (row: number | null, column: number | null): boolean =>
    row !== null && column !== null && row >= range.top && row <= range.bottom && column > after;
  const moved = [...sheet.cells].filter(([key]) => isBeside(rowOf(key), columnOf(key)));
  for (const [key] of moved) sheet.cells.delete(key);
  for (const [key, cell] of moved) sheet.cells.set(cellKey(rowOf(key), columnOf(key) + by), cell);
  rewriteAll(workbook, (part, { sheet: from }) => {
    if (part.kind !== 'cells' || !(part.sheet === null ? from === sheet : same(part.sheet, sheet.name)))
      return null;
    const corners = [part.first, part.last ?? part.first];
    if (!corners.every(({ row, column }) => isBeside(row, column))) return null;
    const along = (corner: typeof part.first) => ({ ...corner, column: (corner.column ?? 0) + by });
    return partText({ ...part, first: along(part.first), last: part.last && along(part.last) });
  });
}

/** Adds a column at the table's right, with the formats of its neighbour, as in Excel. */
export function addColumn(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  pushBeside(workbook, sheet, table, table.range.right, 1);
  const column = table.range.right + 1;
  if (
    sheet.tables.some(
      (other) => other !== table && intersects(other.range, { ...table.range, right: column }),
    )
  )
    throw new ExcelError('InvalidOperation', 'a table beside it');
  table.range = { ...table.range, right: column };
  for (const [cell, row] of cellsOf(sheet, [{ ...table.range, left: column }]))
    cell.format = formatAt(sheet, row, column - 1);
  setHeader(workbook, sheet, table, column, name);
}

/** Deletes the last column of a table with its cells; whatever reads it is lost. */
export function deleteColumn(workbook: Workbook, sheet: Sheet, table: Table, column: number): void {
  if (column !== table.range.right) throw new ExcelError('NotImplemented', 'a column that is not the last');
  loseColumn(workbook, table, String(sheet.cells.get(cellKey(table.range.top, column))?.value ?? ''));
  for (let row = table.range.top; row <= table.range.bottom; row += 1)
    sheet.cells.delete(cellKey(row, column));
  pushBeside(workbook, sheet, table, column, -1);
  table.range = { ...table.range, right: column - 1 };
}

/** Rows inserted within a table: columns that compute the same in every row are filled down. */
export function fillInserted(sheet: Sheet, first: number, count: number): void {
  const isNew = (row: number): boolean => row >= first && row < first + count;
  for (const { range } of sheet.tables) {
    if (first <= range.top || first > range.bottom) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      const old = Array.from(
        { length: range.bottom - range.top },
        (_, index) => range.top + 1 + index,
      ).filter((row) => !isNew(row));
      const from = old[0];
      const formula = from === undefined ? null : (sheet.cells.get(cellKey(from, column))?.formula ?? null);
      if (from === undefined || formula === null) continue;
      const isAll = old.every(
        (row) => sheet.cells.get(cellKey(row, column))?.formula === movedFormula(formula, row - from),
      );
      if (!isAll) continue;
      for (const [cell, row] of cellsOf(sheet, [
        { top: first, bottom: first + count - 1, left: column, right: column },
      ]))
        Object.assign(cell, {
          value: null,
          formula: movedFormula(formula, row - from),
          format: formatAt(sheet, from, column),
        });
    }
  }
}

/** Sets a header, which is always unique text: `Hạn` beside another `Hạn` becomes `Hạn2`, an empty one `Column1`. */
export function setHeader(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  column: number,
  wanted: string,
): void {
  const cell = sheet.cells.get(cellKey(table.range.top, column));
  if (!cell) return;
  const old = String(cell.value ?? '');
  const isTaken = (name: string): boolean => {
    const index = columnIndex(sheet, table, name);
    return index >= 0 && index !== column - table.range.left;
  };
  const base = wanted === '' ? 'Column' : wanted;
  let name = wanted === '' ? 'Column1' : wanted;
  for (let number = wanted === '' ? 1 : 2; isTaken(name); number += 1) name = `${base}${number}`;
  followHeader(workbook, table, old, name);
  clearCell(cell);
  cell.value = name;
}

/**
 * A formula in a table column fills the column if the rest of it is empty, or holds what this cell held: Excel makes it
 * a calculated column. `before` are this range's previous formulas.
 */
export function fillColumn(
  sheet: Sheet,
  { top, left, bottom, right }: RangeRef,
  before: Map<number, string | null>,
): void {
  if (sheet.protection) return;
  for (let column = left; column <= right; column += 1) {
    const table = tableAround(sheet, top, column);
    const formula = sheet.cells.get(cellKey(top, column))?.formula ?? null;
    if (!table || formula === null) continue;
    const at = (row: number): Cell | undefined => sheet.cells.get(cellKey(row, column));
    const isWritten = (row: number): boolean => top <= row && row <= bottom;
    const rows = Array.from(
      { length: table.range.bottom - table.range.top },
      (_, i) => table.range.top + 1 + i,
    );
    const wrote = rows.filter(isWritten);
    if (!wrote.every((row) => at(row)?.formula === movedFormula(formula, row - top))) continue;
    const old = before.get(cellKey(top, column)) ?? null;
    const others = rows.filter((row) => !isWritten(row));
    const isSame = (row: number): boolean =>
      old !== null && at(row)?.formula === movedFormula(old, row - top);
    const isBlank = (row: number): boolean =>
      (at(row)?.value ?? null) === null && (at(row)?.formula ?? null) === null;
    if (!others.every(isBlank) && !others.every(isSame)) continue;
    for (const [cell, row] of cellsOf(sheet, [
      { top: table.range.top + 1, bottom: table.range.bottom, left: column, right: column },
    ]))
      if (!isWritten(row))
        Object.assign(cell, { value: null, formula: movedFormula(formula, row - top), isError: undefined });
  }
}

/** @throws ExcelError `InvalidOperation` if an area splits a table or a merge. */
export function sortRows(
  sheet: Sheet,
  range: RangeRef,
  order: (cellsOfRow: (column: number) => Cell | undefined, row: number) => string | number,
): void {
  requireUnprotected(sheet, 'allowSort');
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
  const key = (row: number) => order((column) => sheet.cells.get(cellKey(row, column)), row);
  const sorted = rows
    .map((row) => ({ row, by: key(row) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.row - b.row));
  const moved = new Map<number, Cell | undefined>();
  sorted.forEach(({ row: from }, index) => {
    const to = range.top + index;
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = sheet.cells.get(cellKey(from, column));
      const formula = cell?.formula ?? null;
      moved.set(
        cellKey(to, column),
        cell && { ...cell, formula: formula === null ? null : movedFormula(formula, to - from) },
      );
    }
  });
  for (const [place, cell] of moved) {
    if (cell) sheet.cells.set(place, cell);
    else sheet.cells.delete(place);
  }
}

/** Name for a table of a copied sheet: `NhiemVu_2`; if it has none, `Table1`. */
export function copiedTableName(workbook: Workbook, name: string): string {
  const taken = [...workbook.sheets.flatMap(({ tables }) => tables), ...workbook.names].map(
    (each) => each.name,
  );
  for (let number = 2; ; number += 1) {
    const wanted = `${name}_${number}`;
    if (!taken.some((other) => same(other, wanted))) return wanted;
  }
}

export const placeText = (sheet: Sheet, row: number, column: number): string =>
  `${sheet.name}!${cellAddress(row, column)}`;
