import { cellAddress } from '../../src/workbook/address';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';

/** Formula results as given in a spec, since the in-memory Excel computes nothing. */
export function resultsOf(spec: WorkbookSpec): (sheet: string, cell: string) => CellScalar | undefined {
  const results = new Map<string, CellScalar>();
  for (const sheet of spec.sheets)
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula !== undefined) results.set(`${sheet.name}!${cellAddress(r, c)}`, cell.value);
      }),
    );
  return (sheet, cell) => results.get(`${sheet}!${cell}`);
}
