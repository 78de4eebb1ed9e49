import type { ProvinceFigures } from '../../../figures/provinceFigures';
import { workbookText } from '../../../messages/workbookText';
import type { TargetRow } from '../../../workbook/agency/agencyRows';
import type { SheetSpec } from '../../../workbook/spec';
import { landscape, MARGINS } from '../../../workbook/tableSheet';
import type { SheetContext } from '../sheetContext';
import { createCanvas, LAST_COLUMN, WIDTH } from './canvas';
import { canvasSheet, scaleToFit } from './canvasSheet';
import { monthBlock } from './months';
import { overdueBlock } from './overdue';
import { rankingBlock } from './ranking';
import { targetBlock } from './targetsBlock';

/**
 * `Phân tích`: the details behind the dashboard, one printed A4 page per block; every number is a formula over the
 * other sheets' tables.
 */
export function analysisSheet(
  context: SheetContext,
  { levels, ranking, targets, standings }: ProvinceFigures,
  targetRows: readonly TargetRow[],
): SheetSpec {
  const canvas = createCanvas();
  canvas.add(
    [
      {
        column: 0,
        span: WIDTH,
        value: workbookText('analysis.title', { year: context.year }),
        style: 'title',
      },
    ],
    26,
  );
  canvas.add(
    [
      {
        column: 0,
        span: WIDTH,
        value: workbookText('analysis.subtitle', { period: context.period }),
        style: 'subtitleCentre',
      },
    ],
    22,
  );
  monthBlock(canvas, context.year, standings);
  canvas.startPage();
  overdueBlock(canvas, standings);
  const numbers = new Map(targets.map((each) => [each.target.code, each]));
  targetBlock(canvas, targetRows, numbers, context);
  for (const { level } of levels) {
    const own = ranking.filter(({ entry }) => entry.agency.level === level.id);
    if (own.length === 0) continue;
    canvas.startPage();
    rankingBlock(canvas, level, own);
  }
  return canvasSheet(canvas, {
    name: workbookText('sheet.analysis'),
    page: landscape(
      {
        scale: scaleToFit(MARGINS),
        printArea: `A1:${LAST_COLUMN}${canvas.rows.length}`,
        rowBreaks: canvas.breaks,
        centerHorizontally: true,
      },
      context.footer,
    ),
  });
}
