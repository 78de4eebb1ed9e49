import type { PageSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { parseRange } from '../../workbook/address';
import { columnPoints } from '../shared/columnWidth';

const POINTS_PER_MM = 72 / 25.4;
/** A4. */
const PAPER_MM = { portrait: 210, landscape: 297 } as const;
/** Percentages Excel allows; fitting never enlarges. */
const [LEAST, MOST] = [10, 100];

/**
 * The percentage at which a sheet fits its pages' width: some desktop versions of Excel accept the fit setting but
 * print at the previous scale (office-js issue 1860). Null if it need not fit.
 */
export function printScale(
  { columns }: Pick<SheetSpec, 'columns'>,
  {
    fitToWidth,
    orientation,
    margins,
    printArea,
  }: Pick<PageSpec, 'fitToWidth' | 'orientation' | 'margins' | 'printArea'>,
  font: WorkbookSpec['defaultFont'],
): number | null {
  if (!fitToWidth) return null;
  const { left, right } =
    printArea === undefined ? { left: 0, right: columns.length - 1 } : parseRange(printArea);
  const width = columns
    .slice(left, right + 1)
    .reduce((sum, column) => sum + (column.hidden ? 0 : columnPoints(column.width, font)), 0);
  if (width === 0) return null;
  const paper = (PAPER_MM[orientation] - margins.left - margins.right) * POINTS_PER_MM;
  return Math.max(LEAST, Math.min(MOST, Math.floor((paper * fitToWidth * MOST) / width)));
}
