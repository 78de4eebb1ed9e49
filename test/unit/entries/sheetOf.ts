import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellScalar } from '../../../src/workbook/spec';

export type Rows = CellScalar[][];
/** Its values stand from B3 on; `table` covers the first so many of its rows, or all. */
export function sheetOf(
  name: string,
  values: Rows,
  table: { name: string; rows?: number } | null,
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const blank = <Cell>(cell: Cell) => values.map((cells) => cells.map(() => cell));
  return {
    name,
    visibility: 'visible',
    origin: { row: 2, column: 1 },
    values,
    formulas: blank(null),
    numberFormats: blank(null),
    errors: [],
    uncalculated: [],
    tables:
      table === null
        ? []
        : [
            {
              name: table.name,
              range: `B3:${'BCDEF'[values[0]!.length - 1]}${2 + (table.rows ?? values.length)}`,
              columns: values[0]!.map(String),
            },
          ],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    validationRanges: [],
    isProtected: false,
    ...more,
  };
}
export const workbookOf = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({
  sheets,
  names: [],
  properties: {},
  application: null,
  hasExternalLinks: false,
});
