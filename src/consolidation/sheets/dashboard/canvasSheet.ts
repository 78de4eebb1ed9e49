import type { PageSpec, SheetSpec } from '../../../workbook/spec';
import { GUARD } from '../../../workbook/tableSheet';
import { COLUMN_WIDTHS, ID_COLUMNS, type Canvas } from './canvas';

/** What was put on a canvas, as a sheet. */
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
