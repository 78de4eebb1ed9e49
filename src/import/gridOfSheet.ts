import { columnLetters, parseRange } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { MOST_CELLS } from './mostCells';
import { shownText } from './shownText';
import type { Area, Grid, GridCell } from './grid';

/** The sheet as a grid: from its first used cell, without trailing empty rows and columns. */
export function gridOfSheet(sheet: SheetSnapshot): Grid {
  const { row: top, column: left } = sheet.origin;
  const size = usedSize(sheet);
  const rows: GridCell[][] = [];
  for (let row = 0; row < size.rows; row += 1) {
    rows.push(Array.from({ length: size.columns }, (_, column) => cellOf(sheet, row, column)));
  }
  return {
    place: sheet.name,
    firstRow: top + 1,
    columnNames: Array.from({ length: size.columns }, (_, column) => columnLetters(left + column)),
    rows,
    merges: mergesWithin(sheet.merges, { top, left, rows: size.rows, columns: size.columns }),
    hiddenRows: sheet.hiddenRows.map((row) => row - top).filter((row) => row >= 0 && row < size.rows),
  };
}

/** The sheet reduced to this A1 area. */
export function partOf(sheet: SheetSnapshot, area: string): SheetSnapshot {
  const { top, left, bottom, right } = parseRange(area);
  const { row, column } = sheet.origin;
  const [fromRow, fromColumn] = [Math.max(0, top - row), Math.max(0, left - column)];
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows
      .slice(fromRow, Math.max(0, bottom - row + 1))
      .map((cells) => cells.slice(fromColumn, Math.max(0, right - column + 1)));
  return {
    ...sheet,
    origin: { row: row + fromRow, column: column + fromColumn },
    values: cut(sheet.values),
    formulas: cut(sheet.formulas),
    numberFormats: cut(sheet.numberFormats),
  };
}

function cellOf(sheet: SheetSnapshot, row: number, column: number): GridCell {
  const value = sheet.values[row]?.[column] ?? null;
  const format = sheet.numberFormats[row]?.[column] ?? null;
  return { text: shownText(value, format), value, format, formula: sheet.formulas[row]?.[column] ?? null };
}

/** Formatted empty cells are not part of the table: 800 rows with borders may contain nothing. */
function usedSize({ values }: SheetSnapshot): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  values.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column -= 1) {
      const value = cells[column];
      if (value === null || value === '') continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  return { rows: columns === 0 ? 0 : Math.min(rows, Math.ceil(MOST_CELLS / columns)), columns };
}

function mergesWithin(
  merges: readonly string[],
  grid: { top: number; left: number; rows: number; columns: number },
): Area[] {
  return merges.flatMap((address): Area[] => {
    const area = parseRange(address);
    const moved = {
      top: area.top - grid.top,
      left: area.left - grid.left,
      bottom: Math.min(area.bottom - grid.top, grid.rows - 1),
      right: Math.min(area.right - grid.left, grid.columns - 1),
    };
    const isInside =
      moved.top >= 0 && moved.left >= 0 && moved.top <= moved.bottom && moved.left <= moved.right;
    return isInside ? [moved] : [];
  });
}
