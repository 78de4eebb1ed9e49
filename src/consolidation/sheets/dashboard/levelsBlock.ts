import { workbookText, type WorkbookTextKey } from '../../../messages/workbookText';
import type { LevelFigures } from '../../../figures/provinceFigures';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { quoted } from '../../../workbook/sheetMath';
import { RECEIPTS } from '../../receipt';
import { mergedCount } from '../planRowColumns';
import { countIfs, sumIfs } from '../references';
import { RECEIPT } from '../registerSheet';
import { heading, rangeOf, type Canvas } from './canvas';
import { INK } from '../../../workbook/ink';
import { countTable, seriesOf, type CountColumn, type CountTable } from './countTable';

const MERGED = [
  ['col.reported', 'reported'],
  ['status.done', 'done'],
  ['status.notArisen', 'notArisen'],
  ['due.late', 'late'],
  ['due.overdue', 'overdue'],
] as const satisfies readonly (readonly [WorkbookTextKey, Parameters<typeof mergedCount>[0]])[];

/** Reports received and progress, by level of government. */
export function levelBlock(canvas: Canvas, levels: readonly LevelFigures[]): CountTable {
  const tasks = workbookText('dash.duties');
  const columns: CountColumn<LevelFigures>[] = [
    {
      header: workbookText('dash.agencies'),
      formula: (_level, { label }) => countIfs(PROVINCE_TABLE.register, [['col.level', label]]),
      value: ({ receipts }) => receipts.agencies,
    },
    ...RECEIPTS.map((receipt): CountColumn<LevelFigures> => ({
      header: RECEIPT[receipt],
      formula: (_level, { label }) =>
        countIfs(PROVINCE_TABLE.register, [
          ['col.level', label],
          ['col.receipt', quoted(RECEIPT[receipt])],
        ]),
      value: ({ receipts }) => receipts[receipt],
    })),
    {
      header: tasks,
      formula: (_level, { label }) => sumIfs(PROVINCE_TABLE.register, 'col.leads', [['col.level', label]]),
      value: ({ duties }) => duties.owed,
    },
    ...MERGED.map(([header, count]): CountColumn<LevelFigures> => ({
      header: workbookText(header),
      formula: (_level, { label }) => mergedCount(count, [['col.level', label]]),
      value: ({ duties }) => duties[count],
    })),
    {
      header: workbookText('col.noReport'),
      formula: (_level, { cell }) => `${cell(tasks)}-${cell(workbookText('col.reported'))}`,
      value: ({ duties }) => duties.owed - duties.reported,
    },
  ];
  canvas.add(heading(workbookText('dash.levels')), 22);
  return countTable(
    canvas,
    workbookText('col.level'),
    levels.map((row) => ({ label: row.level.name, row })),
    columns,
    {
      done: workbookText('status.done'),
      owed: tasks,
      notArisen: workbookText('status.notArisen'),
      silent: [workbookText('col.noReport')],
    },
  );
}

/** Reports received, by level. */
export const levelChart = (table: CountTable): Parameters<Canvas['chart']>[0] => ({
  name: 'GuiBaoCaoTheoCap',
  kind: 'columnClustered',
  title: workbookText('dash.levelsChart'),
  categories: rangeOf(table.first, table.last, 0),
  series: seriesOf(table, {
    [RECEIPT.onTime]: INK.done,
    [RECEIPT.late]: INK.inProgress,
    [RECEIPT.unclear]: INK.notStarted,
    [RECEIPT.unusable]: INK.notArisen,
    [RECEIPT.missing]: INK.noFigures,
  }),
  altText: workbookText('dash.levelsAlt'),
});
