import { workbookText } from '../../../messages/workbookText';
import type { TargetRow } from '../../../workbook/agency/agencyRows';
import type { SheetSpec } from '../../../workbook/spec';
import { GUARD, landscape } from '../../../workbook/tableSheet';
import type { Consolidation, RegisterEntry } from '../../consolidation';
import type { RankedAgency } from '../agencyRanking';
import type { SheetContext } from '../sheetContext';
import type { TargetNumbers } from '../targetRollUpColumns';
import type { TaskStanding } from '../taskStanding';
import { COLUMN_WIDTHS, createCanvas, ID_COLUMNS, LAST_COLUMN, WIDTH } from './canvas';
import { keyFigures } from './keyFigures';
import { levelBlock } from './levelsBlock';
import { monthBlock } from './months';
import { overdueBlock } from './overdue';
import { rankingBlock } from './ranking';
import { sectionBlock } from './sections';
import { targetBlock } from './targetsBlock';

export interface DashboardInput {
  consolidation: Consolidation;
  standings: readonly TaskStanding[];
  ranking: readonly RankedAgency[];
  targetRows: readonly TargetRow[];
  numbers: ReadonlyMap<string, TargetNumbers>;
  leadsOf: (entry: RegisterEntry) => number;
}

/** `Bảng điều hành`: one printed A4 page a block, every number a formula over the other sheets' tables. */
export function dashboardSheet(context: SheetContext, input: DashboardInput): SheetSpec {
  const { consolidation, standings, ranking, targetRows, numbers, leadsOf } = input;
  const { register, planRows, sample } = consolidation;
  const { plan } = consolidation.programme;
  const canvas = createCanvas();
  canvas.add(
    [
      {
        column: 0,
        span: WIDTH,
        value: workbookText('dash.title', {
          province: plan.province.toLocaleUpperCase('vi'),
          year: plan.year,
        }),
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
        value: workbookText('dash.subtitle', { period: context.period, plan: plan.number }),
        style: 'subtitleCentre',
      },
    ],
    22,
  );
  if (sample)
    canvas.add([{ column: 0, span: WIDTH, value: workbookText('cover.sample'), style: 'sample' }], 22);
  keyFigures(canvas, consolidation, numbers);
  canvas.add([], 8);
  sectionBlock(canvas, planRows);
  canvas.startPage();
  levelBlock(canvas, context.catalogue, register, standings, leadsOf);
  canvas.startPage();
  rankingBlock(canvas, context.catalogue, ranking);
  canvas.startPage();
  monthBlock(canvas, plan.year, standings);
  targetBlock(canvas, targetRows, numbers, context);
  canvas.startPage();
  overdueBlock(canvas, standings);

  return {
    name: workbookText('sheet.dashboard'),
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
    page: landscape(
      {
        scale: 66,
        printArea: `A1:${LAST_COLUMN}${canvas.rows.length}`,
        rowBreaks: canvas.breaks,
        centerHorizontally: true,
      },
      context.footer,
    ),
    charts: canvas.charts,
  };
}
