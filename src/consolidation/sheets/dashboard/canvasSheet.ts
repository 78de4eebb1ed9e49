import type { PageSpec, SheetSpec } from '../../../workbook/spec';
import { GUARD } from '../../../workbook/tableSheet';
import { COLUMN_WIDTHS, ID_COLUMNS, PAGE_WIDTH, type Canvas } from './canvas';

const A4 = { width: 297, height: 210 };
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/**
 * Print scale in percent at which a canvas fits A4 landscape in width, and also in height if `height` (points) is
 * given. Not fit-to-page, which is not honoured everywhere.
 */
export function scaleToFit(margins: PageSpec['margins'], height?: number): number {
  const { top, bottom, left, right } = margins;
  const wide = points(A4.width - left - right) / PAGE_WIDTH;
  const high = height === undefined ? wide : points(A4.height - top - bottom) / height;
  return Math.floor(100 * Math.min(wide, high));
}

/** Turns a canvas into a sheet. */
export const canvasSheet = (canvas: Canvas, { name, page }: { name: string; page: PageSpec }): SheetSpec => ({
  name,
  visibility: 'visible',
  tabColor: '7030A0',
  showGridlines: false,
  zoom: 90,
  columns: [
    ...COLUMN_WIDTHS.map((width) => ({ width })),
    ...ID_COLUMNS.map(() => ({ width: 12, hidden: true })),
  ],
  rowHeights: canvas.rowHeights,
  rows: canvas.rows,
  merges: canvas.merges,
  tables: [],
  validations: [],
  conditionalFormats: canvas.formats,
  protection: GUARD,
  page,
  charts: canvas.charts,
});
