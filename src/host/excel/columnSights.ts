import { columnLetters, parseRange } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import type { CellSpot, Content } from './cellContents';
import { localAddress } from './rangeAddresses';
import { formulaOf } from './sheetCells';
import { rangeAt } from './support';

/** What every row of a column held, by row code. */
export interface ColumnSight {
  sheetId: string;
  column: number;
  contents: ReadonlyMap<CellScalar, Content>;
}

/**
 * Reads the whole columns of cells about to be written: after a sort and a lost response a value may be in another
 * task's row, and only the content of all rows tells what to restore there. As many ranges as columns, however many
 * rows.
 * @returns a function giving the result after the next sync
 */
export function askColumns(
  sheets: readonly { sheet: Excel.Worksheet; spots: readonly Omit<CellSpot, 'sheetId'>[] }[],
): () => ColumnSight[] {
  const asked = sheets.flatMap(({ sheet, spots }) => {
    const pairs = new Map<string, { column: number; guard: number }>();
    for (const { cell, guard } of spots) {
      if (guard === null) continue;
      const pair = { column: parseRange(cell).left, guard: parseRange(guard).left };
      pairs.set(`${pair.column} ${pair.guard}`, pair);
    }
    return [...pairs.values()].map(({ column, guard }) => ({
      sheet,
      column,
      cells: usedOf(sheet, column),
      codes: usedOf(sheet, guard),
    }));
  });
  return () =>
    asked.map(({ sheet, column, cells, codes }) => {
      const contents = new Map<CellScalar, Content>();
      if (codes.isNullObject) return { sheetId: sheet.id, column, contents };
      const first = parseRange(localAddress(codes.address)).top;
      const top = cells.isNullObject ? 0 : parseRange(localAddress(cells.address)).top;
      for (const [index, [code]] of (codes.values as CellScalar[][]).entries()) {
        if (code === undefined || code === null || code === '') continue;
        const at = first + index - top;
        const value = cells.isNullObject ? null : ((cells.values[at]?.[0] ?? null) as CellScalar);
        contents.set(code, {
          value,
          formula: cells.isNullObject ? null : formulaOf(cells.formulas[at]?.[0], value),
          format: cells.isNullObject ? 'General' : String(cells.numberFormat[at]?.[0] ?? 'General'),
        });
      }
      return { sheetId: sheet.id, column, contents };
    });
}

function usedOf(sheet: Excel.Worksheet, column: number): Excel.Range {
  const letters = columnLetters(column);
  const used = rangeAt(sheet, `${letters}:${letters}`).getUsedRangeOrNullObject(true);
  used.load({ address: true, values: true, formulas: true, numberFormat: true });
  return used;
}
