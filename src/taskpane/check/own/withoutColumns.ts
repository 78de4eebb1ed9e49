import { findColumns, type FoundColumns } from '../../../import/tracker/columns/findColumns';
import { cellAddress, parseRange } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';

/** The sheet as it would be without our columns. */
export function withoutColumns(sheet: SheetSnapshot, ours: FoundColumns): SheetSnapshot {
  const beside = [ours.label, ours.date].flatMap((cell) => (cell === null ? [] : [parseRange(cell)]));
  const isOurs = (row: number, column: number): boolean =>
    (row >= ours.headerRow && row <= ours.lastRow && column >= ours.left && column <= ours.right) ||
    beside.some(({ top, left }) => top === row && left === column);
  const emptied = <T>(cells: readonly (readonly T[])[]): (T | null)[][] =>
    cells.map((row, y) =>
      row.map((cell, x) => (isOurs(y + sheet.origin.row, x + sheet.origin.column) ? null : cell)),
    );
  const count = ours.right - ours.left + 1;
  return {
    ...sheet,
    values: emptied(sheet.values),
    formulas: emptied(sheet.formulas),
    tables: sheet.tables.map((table) => {
      if (table.name !== ours.table) return table;
      const { top, left, bottom, right } = parseRange(table.range);
      return {
        ...table,
        range: `${cellAddress(top, left)}:${cellAddress(bottom, right - count)}`,
        columns: table.columns.slice(0, -count),
      };
    }),
  };
}

/** The agency's part of a sheet, whether or not our columns were added to it. */
export function ownPart(sheet: SheetSnapshot): SheetSnapshot {
  const ours = findColumns(sheet);
  return ours ? withoutColumns(sheet, ours) : sheet;
}
