import type { FieldFigures } from '../../../figures/provinceFigures';
import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { countIfs, sumIfs } from '../references';
import { BOARD_COUNTS, BOARD_RATE } from './boardCounts';
import { heading, rangeOf, type Canvas } from './canvas';
import { INK } from '../../../workbook/ink';
import { countTable, seriesOf, type CountColumn, type CountTable } from './countTable';

/** The plan's tasks by section, each counted once; at the right, counted per lead agency. */
export function fieldBlock(canvas: Canvas, fields: readonly FieldFigures[]): CountTable {
  const duties = (header: 'dash.duties' | 'dash.dutiesDone', column: 'col.owed' | 'status.done') => ({
    header: workbookText(header),
    formula: (_field: FieldFigures, { label }: { label: string }) =>
      sumIfs(PROVINCE_TABLE.planRows, column, [['col.section', label]]),
    value: (field: FieldFigures) => field.duties[column === 'col.owed' ? 'owed' : 'done'],
  });
  const columns: CountColumn<FieldFigures>[] = [
    ...BOARD_COUNTS.map(({ header, plan, criteria }): CountColumn<FieldFigures> => ({
      header: workbookText(header),
      formula: (_field, { label }) =>
        countIfs(PROVINCE_TABLE.planRows, [['col.section', label], ...criteria]),
      value: (field) => field.plan[plan],
    })),
    duties('dash.duties', 'col.owed'),
    duties('dash.dutiesDone', 'status.done'),
  ];
  canvas.add(heading(workbookText('dash.fields')), 22);
  return countTable(
    canvas,
    workbookText('col.section'),
    fields.map((row) => ({ label: row.label, row })),
    columns,
    BOARD_RATE,
  );
}

export const fieldChart = (table: CountTable): Parameters<Canvas['chart']>[0] => ({
  name: 'TienDoLinhVuc',
  kind: 'barStacked',
  title: workbookText('summary.chart'),
  categories: rangeOf(table.first, table.last, 0),
  series: seriesOf(table, {
    [workbookText('status.done')]: INK.done,
    [workbookText('status.inProgress')]: INK.inProgress,
    [workbookText('status.notStarted')]: INK.notStarted,
    [workbookText('status.notArisen')]: INK.notArisen,
    [workbookText('planTask.noFigures')]: INK.noFigures,
  }),
  altText: workbookText('dash.fieldsAlt'),
});
