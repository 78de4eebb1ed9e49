import { dueMonths, type DueSpan } from '../../../figures/dueMonths';
import type { TaskStanding } from '../../../figures/taskStanding';
import type { TaskTally } from '../../consolidation';
import { workbookText, type WorkbookTextKey } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { quoted } from '../../../workbook/sheetMath';
import { mergedCount } from '../planRowColumns';
import { countIfs, type CountCriterion } from '../references';
import { INK } from '../../../workbook/ink';
import { heading, rangeOf, type Canvas } from './canvas';
import { countTable, seriesOf, type CountColumn } from './countTable';

function spanLabel({ span }: DueSpan, year: number): string {
  if (span === 'before' || span === 'after') return workbookText(`dash.${span}`, { year });
  return span === 'none' ? workbookText('dash.noDue') : workbookText('dash.month', { month: span });
}

const within = ({ from, to }: DueSpan): CountCriterion[] => [
  ...(from === null ? [] : [['col.due', quoted(`>=${from}`)] as const]),
  ...(to === null ? [] : [['col.due', quoted(`<${to}`)] as const]),
];

const lead: CountCriterion = ['col.role', quoted(workbookText('role.lead'))];

/** Columns of the table, and the count of the merged table each shows; null: all rows. */
const COLUMNS = [
  ['dash.tasks', null],
  ['col.reported', 'reported'],
  ['status.done', 'done'],
  ['due.onTime', 'onTime'],
  ['due.late', 'late'],
  ['due.overdue', 'overdue'],
  ['due.soon', 'soon'],
  ['status.notArisen', 'notArisen'],
] as const satisfies readonly (readonly [WorkbookTextKey, Exclude<keyof TaskTally, 'owed'> | null])[];

/** Rows led, in the workbooks received, by month due. */
export function monthBlock(canvas: Canvas, year: number, standings: readonly TaskStanding[]): void {
  const spans = dueMonths(year, standings);
  const columns: CountColumn<DueSpan>[] = [
    ...COLUMNS.map(([header, count], index): CountColumn<DueSpan> => {
      const formula = (criteria: readonly CountCriterion[]) =>
        count === null ? countIfs(PROVINCE_TABLE.tasks, [lead, ...criteria]) : mergedCount(count, criteria);
      return {
        header: workbookText(header),
        // Rows without a due date are the remainder.
        formula: (span, { first, index: at }) =>
          span.span === 'none'
            ? `${formula([])}-SUM(${rangeOf(first, first + at - 1, 1 + index)})`
            : formula(within(span)),
        value: ({ duties }) => duties[count ?? 'owed'],
      };
    }),
    {
      header: workbookText('col.noReport'),
      formula: (_span, { cell }) =>
        `${cell(workbookText('dash.tasks'))}-${cell(workbookText('col.reported'))}`,
      value: ({ duties }) => duties.owed - duties.reported,
    },
  ];
  canvas.add(heading(workbookText('dash.months')), 24);
  const table = countTable(
    canvas,
    workbookText('dash.monthColumn'),
    spans.map((row) => ({ label: spanLabel(row, year), row })),
    columns,
    {
      done: workbookText('status.done'),
      owed: workbookText('dash.tasks'),
      notArisen: workbookText('status.notArisen'),
      silent: [workbookText('col.noReport')],
    },
  );
  const months = spans.flatMap(({ span }, index) => (typeof span === 'number' ? [table.first + index] : []));
  const [firstMonth, lastMonth] = [Math.min(...months), Math.max(...months)];
  canvas.add([], 8);
  canvas.chart(
    {
      name: 'TienDoTheoThang',
      kind: 'columnClustered',
      title: workbookText('dash.monthsChart'),
      categories: rangeOf(firstMonth, lastMonth, 0),
      series: seriesOf(
        table,
        {
          [workbookText('due.onTime')]: INK.done,
          [workbookText('due.late')]: INK.inProgress,
          [workbookText('due.overdue')]: INK.notStarted,
        },
        lastMonth,
        firstMonth,
      ),
      altText: workbookText('dash.monthsAlt'),
    },
    11,
  );
  canvas.skip(11);
}
