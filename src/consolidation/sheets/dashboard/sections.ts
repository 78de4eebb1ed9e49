import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import type { PlanRowRollUp, TaskTally } from '../../consolidation';
import { sumIfs } from '../references';
import { heading, rangeOf, type Canvas } from './canvas';
import { countTable, seriesOf, type CountColumn } from './countTable';

const HEADER = {
  owed: 'col.owed',
  reported: 'col.reported',
  noReport: 'col.noReport',
  done: 'status.done',
  inProgress: 'status.inProgress',
  notStarted: 'status.notStarted',
  notArisen: 'status.notArisen',
  onTime: 'due.onTime',
  late: 'due.late',
  overdue: 'due.overdue',
  soon: 'due.soon',
} as const;
type Count = keyof typeof HEADER;

const numberOf = (tally: TaskTally, count: Count): number =>
  count === 'noReport' ? tally.owed - tally.reported : tally[count];

/** I. Progress by section of the plan, over those who lead its rows. */
export function sectionBlock(canvas: Canvas, planRows: readonly PlanRowRollUp[]): void {
  const labels = [...new Set(planRows.map(({ row }) => String(row.section)))];
  const columns = (Object.keys(HEADER) as Count[]).map((count): CountColumn<PlanRowRollUp[]> => ({
    header: workbookText(HEADER[count]),
    formula: (_rows, { label }) => sumIfs(PROVINCE_TABLE.planRows, HEADER[count], [['col.section', label]]),
    value: (rows) => rows.reduce((sum, { lead }) => sum + numberOf(lead, count), 0),
  }));
  const text = (count: Count) => workbookText(HEADER[count]);
  canvas.add(heading(workbookText('dash.sections')), 24);
  const table = countTable(
    canvas,
    workbookText('col.section'),
    labels.map((label) => ({ label, row: planRows.filter(({ row }) => row.section === label) })),
    columns,
    { done: text('done'), owed: text('owed'), notArisen: text('notArisen') },
  );
  canvas.add([], 8);
  canvas.chart(
    {
      name: 'TienDoLinhVuc',
      kind: 'barStacked',
      title: workbookText('summary.chart'),
      categories: rangeOf(table.first, table.last, 0),
      series: seriesOf(table, {
        [text('done')]: '70AD47',
        [text('inProgress')]: '5B9BD5',
        [text('notStarted')]: 'F4B183',
        [text('notArisen')]: 'BFBFBF',
        [text('noReport')]: 'FFD966',
      }),
      altText: workbookText('dash.sectionsAlt'),
    },
    11,
  );
  canvas.skip(11);
}
