import { isDateFormat } from '../../workbook/dateFormat';
import type { AppendedColumns } from '../../workbook/appendedColumns';
import type { CellScalar, CellSpec, WorkbookSpec } from '../../workbook/spec';

/**
 * A workbook's serials may count from 1904, as in old Excel for Mac; everywhere outside the hosts they count from 1900.
 */

/** Days between the two date systems. */
export const DAYS_1904 = 1462;

/** Converts a cell's number to how a 1904 workbook stores it. */
export const storedFrom1904 = (value: CellScalar, format: string | null | undefined): CellScalar =>
  typeof value === 'number' && isDateFormat(format ?? '') ? value - DAYS_1904 : value;

/** Converts a cell's number read from a 1904 workbook. */
export const readFrom1904 = (value: CellScalar, format: string | null | undefined): CellScalar =>
  typeof value === 'number' && isDateFormat(format ?? '') ? value + DAYS_1904 : value;

/** Converts a spec's dates to how a 1904 workbook stores them. */
export function specFrom1904(spec: WorkbookSpec): WorkbookSpec {
  const stored = (cell: CellSpec | null): CellSpec | null =>
    cell && { ...cell, value: storedFrom1904(cell.value, spec.styles[cell.style ?? '']?.numberFormat) };
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(stored)) })),
  };
}

/** The same for columns appended to an agency's sheet. */
export const columnsFrom1904 = (added: AppendedColumns): AppendedColumns => ({
  ...added,
  cells: added.cells.map((cell) => ({ ...cell, value: storedFrom1904(cell.value, cell.format) })),
  validations: added.validations.map((one) =>
    one.rule.kind === 'date'
      ? { ...one, rule: { ...one.rule, from: one.rule.from - DAYS_1904, to: one.rule.to - DAYS_1904 } }
      : one,
  ),
});
