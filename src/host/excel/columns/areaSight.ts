import { cellAddress, parseRange, rangeAddress, type RangeRef } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { toInput } from '../cellInput';

/**
 * More rows of formulas would not fit in a response: our longest takes some 3 kB. Of longer areas only the header row is
 * seen.
 */
const MOST_ROWS = 600;

/** Cells of a sheet; a table's column is found by its name, wherever it is by then. */
export interface Area {
  range: RangeRef;
  column: { table: string; name: string } | null;
}

/** What cells hold, formulas as such. */
export interface AreaSight {
  area: Area;
  formulas: CellScalar[][];
  numberFormats: string[][];
}

/** Of a long area only the header row. */
export const inSheet = (range: RangeRef): Area => ({
  range: range.bottom - range.top < MOST_ROWS ? range : { ...range, bottom: range.top },
  column: null,
});

/**
 * The cells of our columns: in a sheet with the row below, where they may have been continued; then those beside them.
 * @param reach cells that they are to take in addition
 */
export function areasOf(place: ColumnsPlace, reach: RangeRef | null): Area[] {
  const { left, right, headerRow, lastRow, headers, table, label, date } = place;
  const own: RangeRef = { top: headerRow, bottom: lastRow, left, right };
  const beside = [label, date].flatMap((cell) => (cell === null ? [] : [inSheet(parseRange(cell))]));
  const isSamePlace = reach !== null && reach.left === left && reach.right === right;
  // Written by address then, which may reach beyond the table when a column left of ours is deleted in that moment.
  if (table !== null && isSamePlace)
    return [inSheet({ ...own, bottom: Math.max(lastRow, reach.bottom) }), ...beside];
  if (table !== null)
    return [
      ...headers.map((name, index) => ({
        range: inSheet({ ...own, left: left + index, right: left + index }).range,
        column: { table, name },
      })),
      ...beside,
    ];
  const bottom = Math.max(lastRow + 1, reach?.bottom ?? 0);
  return [inSheet({ ...own, bottom, right: Math.max(right, reach?.right ?? 0) }), ...beside];
}

/** @throws (after the next sync) if the table has no such column any more */
export function rangeIn(sheet: Excel.Worksheet, { range, column }: Area): Excel.Range {
  if (!column) return sheet.getRange(rangeAddress(range));
  const named = sheet.context.workbook.tables.getItem(column.table).columns.getItem(column.name);
  return range.top === range.bottom ? named.getHeaderRowRange() : named.getRange();
}

/** Requests what areas hold. @returns a function giving it after the next sync */
export function askAreas(sheet: Excel.Worksheet, areas: readonly Area[]): () => AreaSight[] {
  const asked = areas.map((area) => {
    const range = rangeIn(sheet, area);
    range.load({ formulas: true, numberFormat: true });
    return { area, range };
  });
  return () =>
    asked.map(({ area, range }) => ({
      area,
      formulas: range.formulas as CellScalar[][],
      numberFormats: range.numberFormat as string[][],
    }));
}

export const isFormula = (content: CellScalar): boolean =>
  typeof content === 'string' && content.startsWith('=');

export const isEmpty = (content: CellScalar): boolean => content === null || content === '';

/** A1 of the first cell of which another sight of the same areas says something else; null if none. */
export function firstDifference(one: readonly AreaSight[], other: readonly AreaSight[]): string | null {
  for (const [index, { area, formulas }] of one.entries())
    for (const [row, cells] of formulas.entries())
      for (const [column, content] of cells.entries())
        if (content !== other[index]?.formulas[row]?.[column])
          return cellAddress(area.range.top + row, area.range.left + column);
  return null;
}

/** Sights with those cells of other ones of the same areas for which `takes` holds. */
export const overlaid = (
  sights: readonly AreaSight[],
  others: readonly AreaSight[],
  takes: (content: CellScalar, place: { index: number; row: number; column: number }) => boolean,
): AreaSight[] =>
  sights.map((sight, index) => ({
    ...sight,
    formulas: sight.formulas.map((cells, row) =>
      cells.map((content, column) => {
        const there = others[index]?.formulas[row]?.[column] ?? '';
        return takes(there, { index, row, column }) ? there : content;
      }),
    ),
  }));

const input = (content: CellScalar): CellScalar => (isFormula(content) ? content : (toInput(content) ?? ''));

/** Text goes into General cells, so that a formula stays one; the formats follow. */
export function putArea(sheet: Excel.Worksheet, sight: AreaSight): void {
  const target = rangeIn(sheet, sight.area);
  target.numberFormat = 'General' as unknown as string[][];
  target.formulas = sight.formulas.map((cells) => cells.map(input));
  target.numberFormat = sight.numberFormats;
}
