import { cellAddress, parseRange } from '../../src/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { filledCells, formatAt, sheetNamed } from './snapshotLookup';

/** Excel returns which cells are validated, not by which rule: A5:A8 beside B5:B8 is A5:B8. */
function coveredCells(ranges: string[]): string[] {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of ranges.map(parseRange))
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) cells.add(cellAddress(row, column));
  return [...cells].sort();
}

const sorted = (texts: string[]): string[] => [...texts].sort();

function specCells(sheet: SheetSpec): Record<string, [CellScalar, string | null]> {
  const cells: Record<string, [CellScalar, string | null]> = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      // A literal empty string is an empty cell, as in Excel; only a formula can have the value "".
      const value = cell.value === '' && cell.formula === undefined ? null : cell.value;
      if (value !== null || cell.formula !== undefined) {
        cells[cellAddress(r, c)] = [value, cell.formula ?? null];
      }
    }),
  );
  return cells;
}

function expectSheet(actual: SheetSnapshot, spec: SheetSpec, styles: WorkbookSpec['styles']): void {
  expect(filledCells(actual)).toEqual(specCells(spec));
  expect({
    visibility: actual.visibility,
    tables: actual.tables,
    merges: sorted(actual.merges),
    hiddenRows: actual.hiddenRows,
    hiddenColumns: actual.hiddenColumns,
    validatedCells: coveredCells(actual.validationRanges),
    isProtected: actual.isProtected,
    errors: actual.errors,
    uncalculated: actual.uncalculated,
  }).toEqual({
    visibility: spec.visibility,
    tables: spec.tables.map(({ name, range, columns }) => ({
      name,
      range,
      columns: columns.map((c) => c.name),
    })),
    merges: sorted(spec.merges),
    hiddenRows: spec.hiddenRows ?? [],
    hiddenColumns: spec.columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    validatedCells: coveredCells(spec.validations.map(({ range }) => range)),
    isProtected: spec.protection !== undefined,
    errors: [],
    uncalculated: [],
  });
  spec.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const format = cell?.style === undefined ? undefined : styles[cell.style]?.numberFormat;
      const isEmpty = !cell || cell.value === null || (cell.value === '' && cell.formula === undefined);
      if (!isEmpty && format !== undefined) {
        expect([cellAddress(r, c), formatAt(actual, cellAddress(r, c))]).toEqual([cellAddress(r, c), format]);
      }
    }),
  );
}

/** Expects everything in `spec` that a snapshot can show, sheet by sheet; other sheets may exist too. */
export function expectWritten(actual: WorkbookSnapshot, spec: WorkbookSpec): void {
  const names = actual.sheets.map((sheet) => sheet.name);
  expect(names.filter((name) => spec.sheets.some((sheet) => sheet.name === name))).toEqual(
    spec.sheets.map((sheet) => sheet.name),
  );
  for (const sheet of spec.sheets) expectSheet(sheetNamed(actual, sheet.name), sheet, spec.styles);
  for (const { name, refersTo } of spec.names) expect(actual.names).toContainEqual({ name, refersTo });
  expect(actual.properties).toMatchObject(spec.properties);
}
