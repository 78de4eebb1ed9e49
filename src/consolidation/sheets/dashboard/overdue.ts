import { daysLateOf, overdueTasks } from '../../../figures/overdueTasks';
import type { TaskStanding } from '../../../figures/taskStanding';
import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { columnOf, sumIfs } from '../references';
import { taskContent } from '../taskContent';
import { cellOf, heading, ID_COLUMNS, WIDTH, type Canvas, type Placed } from './canvas';

/** Rows that fit on one page. */
const LONGEST = 15;

/** Characters that fit on two printed lines. */
const CONTENT = 140;
const shortened = (text: string): string =>
  text.length > CONTENT ? `${text.slice(0, text.lastIndexOf(' ', CONTENT))} …` : text;

/** The rows led that are longest overdue. */
export function overdueBlock(canvas: Canvas, standings: readonly TaskStanding[]): void {
  const overdue = overdueTasks(standings);
  canvas.add(heading(workbookText('dash.overdue')), 24);
  canvas.add(
    [
      { column: 0, span: 6, value: workbookText('dash.overdueCount'), style: 'totalText' },
      {
        column: 6,
        value: overdue.length,
        formula: `SUM(${columnOf(PROVINCE_TABLE.planRows, 'due.overdue')})`,
        style: 'total',
      },
    ],
    22,
  );
  canvas.add([{ column: 0, span: WIDTH, value: workbookText('dash.overdueAll'), style: 'subtitle' }], 22);
  canvas.add(
    (
      [
        ['col.agency', 0, 1],
        ['col.code', 1, 2],
        ['col.content', 3, 7],
        ['col.due', 10, 2],
        ['col.daysLate', 12, 2],
      ] as const
    ).map(([key, column, span]): Placed => ({ column, span, value: workbookText(key), style: 'header' })),
    24,
  );
  for (const standing of overdue.slice(0, LONGEST)) {
    const { agency, row } = standing.task;
    const at = canvas.rows.length;
    canvas.add([
      { column: 0, value: agency.name, style: 'plan' },
      { column: 1, span: 2, value: row.code, style: 'planCentre' },
      { column: 3, span: 7, value: shortened(taskContent(row)), style: 'plan' },
      { column: 10, span: 2, value: standing.due, style: 'planDate' },
      {
        column: 12,
        span: 2,
        value: daysLateOf(standing),
        formula: sumIfs(PROVINCE_TABLE.tasks, 'col.daysLate', [
          ['col.agencyId', `$${cellOf(at, ID_COLUMNS[0])}`],
          ['col.code', `$${cellOf(at, 1)}`],
        ]),
        style: 'computedInteger',
      },
      { column: ID_COLUMNS[0], value: agency.id, style: 'plan' },
    ]);
  }
}
