import { workbookText, type WorkbookTextKey } from '../../../messages/workbookText';
import { toSerial } from '../../../text/calendar';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { isNumber, quoted } from '../../../workbook/sheetMath';
import { DUE_STATUS } from '../../../fields/task/taskComputations';
import { STATUS } from '../../../fields/task/taskStatus';
import { mergedCount } from '../planRowColumns';
import { countIfs, type Criterion } from '../references';
import type { TaskStanding } from '../taskStanding';
import { heading, rangeOf, type Canvas } from './canvas';
import { countTable, seriesOf, type CountColumn } from './countTable';

interface Span {
  /** Serials, `to` exclusive; null: open. */
  from: number | null;
  to: number | null;
  /** Rows without a due date: what the others leave over. */
  rest: boolean;
  standings: readonly TaskStanding[];
}

function spans(year: number, standings: readonly TaskStanding[]): { label: string; row: Span }[] {
  const first = (month: number) =>
    month > 12 ? toSerial(`${year + 1}-01-01`) : toSerial(`${year}-${String(month).padStart(2, '0')}-01`);
  const span = (label: string, from: number | null, to: number | null) => ({
    label,
    row: {
      from,
      to,
      rest: false,
      standings: standings.filter(
        ({ due }) => isNumber(due) && (from === null || due >= from) && (to === null || due < to),
      ),
    },
  });
  return [
    span(workbookText('dash.before', { year }), null, first(1)),
    ...Array.from({ length: 12 }, (_none, index) =>
      span(workbookText('dash.month', { month: index + 1 }), first(index + 1), first(index + 2)),
    ),
    span(workbookText('dash.after', { year }), first(13), null),
    {
      label: workbookText('dash.noDue'),
      row: { from: null, to: null, rest: true, standings: standings.filter(({ due }) => !isNumber(due)) },
    },
  ];
}

const within = ({ from, to }: Span): Criterion[] => [
  ...(from === null ? [] : [['col.due', quoted(`>=${from}`)] as const]),
  ...(to === null ? [] : [['col.due', quoted(`<${to}`)] as const]),
];

/** IV. Rows led, of the workbooks received, by the month in which they are due. */
export function monthBlock(canvas: Canvas, year: number, standings: readonly TaskStanding[]): void {
  const led = standings.filter(({ isLead }) => isLead);
  const column = (
    header: WorkbookTextKey,
    formula: (criteria: readonly Criterion[]) => string,
    holds: (standing: TaskStanding) => boolean,
    at: number,
  ): CountColumn<Span> => ({
    header: workbookText(header),
    formula: (span, { first, index }) =>
      span.rest ? `${formula([])}-SUM(${rangeOf(first, first + index - 1, at)})` : formula(within(span)),
    value: (span) => span.standings.filter(holds).length,
  });
  const counted = (
    header: WorkbookTextKey,
    count: Parameters<typeof mergedCount>[0],
    holds: (standing: TaskStanding) => boolean,
    at: number,
  ) =>
    column(
      header,
      (criteria) => mergedCount(count, criteria),
      (standing) => standing.status !== null && holds(standing),
      at,
    );
  const lead: Criterion = ['col.role', quoted(workbookText('role.lead'))];
  const columns: CountColumn<Span>[] = [
    column(
      'dash.tasks',
      (criteria) => countIfs(PROVINCE_TABLE.tasks, [lead, ...criteria]),
      () => true,
      1,
    ),
    counted('col.reported', 'reported', () => true, 2),
    counted('status.done', 'done', ({ status }) => status === STATUS.done, 3),
    counted('due.onTime', 'onTime', ({ dueStatus }) => dueStatus === DUE_STATUS.onTime, 4),
    counted('due.late', 'late', ({ dueStatus }) => dueStatus === DUE_STATUS.late, 5),
    counted('due.overdue', 'overdue', ({ dueStatus }) => dueStatus === DUE_STATUS.overdue, 6),
    counted('due.soon', 'soon', ({ dueStatus }) => dueStatus === DUE_STATUS.soon, 7),
    counted('status.notArisen', 'notArisen', ({ status }) => status === STATUS.notArisen, 8),
    {
      header: workbookText('col.noReport'),
      formula: (_span, { cell }) =>
        `${cell(workbookText('dash.tasks'))}-${cell(workbookText('col.reported'))}`,
      value: (span) => span.standings.filter(({ status }) => status === null).length,
    },
  ];
  canvas.add(heading(workbookText('dash.months')), 24);
  const table = countTable(canvas, workbookText('dash.monthColumn'), spans(year, led), columns, {
    done: workbookText('status.done'),
    owed: workbookText('dash.tasks'),
    notArisen: workbookText('status.notArisen'),
  });
  const [firstMonth, lastMonth] = [table.first + 1, table.first + 12];
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
          [workbookText('due.onTime')]: '70AD47',
          [workbookText('due.late')]: 'FFC000',
          [workbookText('due.overdue')]: 'C00000',
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
