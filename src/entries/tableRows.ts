import { fold } from '../text/normalise';
import { cellAddress, parseRange } from '../workbook/address';
import type { CellScalar } from '../workbook/spec';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface ReadCell {
  value: CellScalar;
  /** A1, on `sheet` of the row. */
  address: string;
}

export interface ReadRow {
  sheet: string;
  /** 1-based row of the sheet. */
  row: number;
  /** Cells by folded header, so that moved columns and other tone placements do not matter. */
  cells: Map<string, ReadCell>;
}

/** Rows of a table, wherever its sheet and columns have been moved to; none where the table is gone. */
export function tableRows(snapshot: WorkbookSnapshot, table: string): ReadRow[] {
  for (const sheet of snapshot.sheets) {
    const found = sheet.tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
    if (!found) continue;
    const { top, left, bottom, right } = parseRange(found.range);
    const at = (row: number, column: number): CellScalar =>
      sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
    const headers = Array.from({ length: right - left + 1 }, (_none, index) =>
      fold(String(at(top, left + index) ?? '')),
    );
    return Array.from({ length: bottom - top }, (_none, index) => {
      const row = top + 1 + index;
      return {
        sheet: sheet.name,
        row: row + 1,
        cells: new Map(
          headers.map((header, column) => [
            header,
            { value: at(row, left + column), address: cellAddress(row, left + column) },
          ]),
        ),
      };
    });
  }
  return [];
}
