import type { ProvinceFigures } from '../../../figures/provinceFigures';
import { workbookText } from '../../../messages/workbookText';
import type { SheetSpec } from '../../../workbook/spec';
import { landscape } from '../../../workbook/tableSheet';
import type { Consolidation } from '../../consolidation';
import type { SheetContext } from '../sheetContext';
import { createCanvas, heightOf, LAST_COLUMN, WIDTH } from './canvas';
import { canvasSheet, scaleToFit } from './canvasSheet';
import { fieldBlock, fieldChart } from './fieldsBlock';
import { keyFigures } from './keyFigures';
import { levelBlock, levelChart } from './levelsBlock';

/** Millimetres: narrower than a letter's, since the page is viewed rather than filed. */
const MARGINS = { top: 14, bottom: 12, left: 12, right: 12, header: 6, footer: 6 };
const CHART_LINES = 11;
/** First column below the right-hand chart. */
const RIGHT = 6;

/**
 * `Bảng điều hành`: one printed A4 page for decision-makers, with the plan's tasks first; every number is a formula
 * over the other sheets' tables.
 */
export function dashboardSheet(
  context: SheetContext,
  { programme: { plan }, sample }: Consolidation,
  figures: ProvinceFigures,
): SheetSpec {
  const canvas = createCanvas();
  const wide = (value: string, style: 'title' | 'subtitleCentre' | 'sample', height: number) =>
    canvas.add([{ column: 0, span: WIDTH, value, style }], height);
  wide(
    workbookText('dash.title', { province: plan.province.toLocaleUpperCase('vi'), year: plan.year }),
    'title',
    24,
  );
  wide(workbookText('dash.subtitle', { period: context.period, plan: plan.number }), 'subtitleCentre', 20);
  if (sample) wide(workbookText('cover.sample'), 'sample', 20);
  keyFigures(canvas, figures);
  const fields = fieldBlock(canvas, figures.fields);
  const levels = levelBlock(canvas, figures.levels);
  canvas.add([], 6);
  canvas.chart(fieldChart(fields), CHART_LINES, 0, RIGHT);
  canvas.chart(levelChart(levels), CHART_LINES, RIGHT, WIDTH);
  canvas.skip(CHART_LINES);

  return canvasSheet(canvas, {
    name: workbookText('sheet.dashboard'),
    page: landscape(
      {
        scale: scaleToFit(MARGINS, heightOf(canvas)),
        margins: MARGINS,
        printArea: `A1:${LAST_COLUMN}${canvas.rows.length}`,
        centerHorizontally: true,
      },
      context.footer,
    ),
  });
}
