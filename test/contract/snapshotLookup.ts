import { cellAddress, parseRange } from '../../src/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar } from '../../src/workbook/spec';

export function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${snapshot.sheets.map((s) => s.name).join(', ')}`);
  return sheet;
}

function at<T>(sheet: SheetSnapshot, grid: T[][], address: string): T | null {
  const { top, left } = parseRange(address);
  return grid[top - sheet.origin.row]?.[left - sheet.origin.column] ?? null;
}

export const valueAt = (sheet: SheetSnapshot, address: string): CellScalar =>
  at(sheet, sheet.values, address);
export const formulaAt = (sheet: SheetSnapshot, address: string): string | null =>
  at(sheet, sheet.formulas, address);
export const formatAt = (sheet: SheetSnapshot, address: string): string | null =>
  at(sheet, sheet.numberFormats, address);

/** Address → [value, formula] of every cell that is not empty. */
export function filledCells(sheet: SheetSnapshot): Record<string, [CellScalar, string | null]> {
  const cells: Record<string, [CellScalar, string | null]> = {};
  sheet.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = sheet.formulas[r]?.[c] ?? null;
      if (value !== null || formula !== null) {
        cells[cellAddress(sheet.origin.row + r, sheet.origin.column + c)] = [value, formula];
      }
    }),
  );
  return cells;
}
