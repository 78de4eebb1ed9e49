import { widthByColumn, type AppendedColumns } from '../../../workbook/appendedColumns';
import { rangeAddress, type RangeRef } from '../../../workbook/address';
import { columnPoints } from '../../shared/columnWidth';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { rangeAt } from '../support';

/** The font in which widths of appended columns are measured. */
const FONT = { name: 'Times New Roman', size: 12 };
/** Excel rounds widths to screen pixels. */
const NEAR_POINTS = 0.5;
const LAST_ROW = 1_048_575;

const cell = (row: number, column: number): RangeRef => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

const widthsOf = (of: AppendedColumns | ColumnsPlace): Map<number, number> =>
  widthByColumn(of.left, 'columns' in of ? of.columns.map(({ width }) => width) : of.widths, of.date);

/** The columns' formatting before, or apart from, our writing. */
export interface ColumnLooks {
  /** Number format of untouched cells, by 0-based column. */
  numberFormats: ReadonlyMap<number, string>;
  /** Columns whose width was never set. */
  standard: readonly number[];
  /** Columns that still have the width we gave them. */
  ours: readonly number[];
}

/**
 * Requests the columns' widths, and the number formats of the sheet's last row, which show those of whole columns.
 * @returns a function giving the result after the next sync
 */
export function askLooks(sheet: Excel.Worksheet, of: AppendedColumns | ColumnsPlace): () => ColumnLooks {
  const asked = [...widthsOf(of)].map(([column, width]) => {
    const { format } = sheet.getRange(rangeAddress(cell(0, column)));
    format.load({ columnWidth: true, useStandardWidth: true });
    const untouched = sheet.getRange(rangeAddress(cell(LAST_ROW, column)));
    untouched.load({ numberFormat: true });
    return { column, points: columnPoints(width, FONT), format, untouched };
  });
  return () => ({
    numberFormats: new Map(
      asked.map(({ column, untouched }) => [column, String(untouched.numberFormat[0]?.[0] ?? 'General')]),
    ),
    standard: asked.filter(({ format }) => format.useStandardWidth).map(({ column }) => column),
    ours: asked
      .filter(({ format, points }) => Math.abs(format.columnWidth - points) < NEAR_POINTS)
      .map(({ column }) => column),
  });
}

/** A date that does not fit is displayed as ####. Widths set by somebody are kept. */
export function widen(sheet: Excel.Worksheet, added: AppendedColumns, { standard }: ColumnLooks): void {
  for (const [column, width] of widthsOf(added))
    if (standard.includes(column))
      rangeAt(sheet, rangeAddress(cell(0, column))).format.columnWidth = columnPoints(width, FONT);
}

/** Restores the columns' standard width, unless somebody has changed it since. */
export function narrow(sheet: Excel.Worksheet, { ours }: ColumnLooks): void {
  for (const column of ours) rangeAt(sheet, rangeAddress(cell(0, column))).format.useStandardWidth = true;
}
