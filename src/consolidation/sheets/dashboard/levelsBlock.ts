import type { Catalogue } from '../../../agency/catalogue';
import { workbookText, type WorkbookTextKey } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { quoted } from '../../../workbook/sheetMath';
import { DUE_STATUS } from '../../../fields/task/taskComputations';
import { STATUS } from '../../../fields/task/taskStatus';
import type { RegisterEntry } from '../../consolidation';
import { mergedCount } from '../planRowColumns';
import { countIfs, sumIfs } from '../references';
import { RECEIPTS } from '../../receipt';
import { RECEIPT, receiptText } from '../registerSheet';
import type { TaskStanding } from '../taskStanding';
import { heading, rangeOf, type Canvas } from './canvas';
import { countTable, seriesOf, type CountColumn } from './countTable';

interface Level {
  entries: readonly RegisterEntry[];
  /** Led, of the workbooks received. */
  standings: readonly TaskStanding[];
  leads: number;
}

/** II. Who sent and how far they are, by level of government. */
export function levelBlock(
  canvas: Canvas,
  catalogue: Catalogue,
  register: readonly RegisterEntry[],
  standings: readonly TaskStanding[],
  leadsOf: (entry: RegisterEntry) => number,
): void {
  const receipt = (word: string): CountColumn<Level> => ({
    header: word,
    formula: (_level, { label }) =>
      countIfs(PROVINCE_TABLE.register, [
        ['col.level', label],
        ['col.receipt', quoted(word)],
      ]),
    value: ({ entries }) => entries.filter((entry) => receiptText(entry) === word).length,
  });
  const merged = (
    header: WorkbookTextKey,
    count: Parameters<typeof mergedCount>[0],
    holds: (standing: TaskStanding) => boolean,
  ): CountColumn<Level> => ({
    header: workbookText(header),
    formula: (_level, { label }) => mergedCount(count, [['col.level', label]]),
    value: (level) => level.standings.filter((each) => each.status !== null && holds(each)).length,
  });
  const tasks = workbookText('dash.tasks');
  const columns: CountColumn<Level>[] = [
    {
      header: workbookText('dash.agencies'),
      formula: (_level, { label }) => countIfs(PROVINCE_TABLE.register, [['col.level', label]]),
      value: ({ entries }) => entries.length,
    },
    ...RECEIPTS.map((each) => receipt(RECEIPT[each])),
    {
      header: tasks,
      formula: (_level, { label }) => sumIfs(PROVINCE_TABLE.register, 'col.leads', [['col.level', label]]),
      value: ({ leads }) => leads,
    },
    merged('col.reported', 'reported', () => true),
    merged('status.done', 'done', ({ status }) => status === STATUS.done),
    merged('status.notArisen', 'notArisen', ({ status }) => status === STATUS.notArisen),
    merged('due.late', 'late', ({ dueStatus }) => dueStatus === DUE_STATUS.late),
    merged('due.overdue', 'overdue', ({ dueStatus }) => dueStatus === DUE_STATUS.overdue),
    {
      header: workbookText('col.noReport'),
      formula: (_level, { cell }) => `${cell(tasks)}-${cell(workbookText('col.reported'))}`,
      value: (level) => level.leads - level.standings.filter(({ status }) => status !== null).length,
    },
  ];
  canvas.add(heading(workbookText('dash.levels')), 24);
  const present = catalogue.levels.filter(({ id }) => register.some(({ agency }) => agency.level === id));
  const table = countTable(
    canvas,
    workbookText('col.level'),
    present.map(({ id, name }) => {
      const entries = register.filter(({ agency }) => agency.level === id);
      return {
        label: name,
        row: {
          entries,
          standings: standings.filter(({ isLead, task }) => isLead && task.agency.level === id),
          leads: entries.reduce((sum, entry) => sum + leadsOf(entry), 0),
        },
      };
    }),
    columns,
    { done: workbookText('status.done'), owed: tasks, notArisen: workbookText('status.notArisen') },
  );
  canvas.add([], 12);
  canvas.chart(
    {
      name: 'NopSoTheoCap',
      kind: 'columnClustered',
      title: workbookText('dash.levelsChart'),
      categories: rangeOf(table.first, table.last, 0),
      series: seriesOf(table, {
        [RECEIPT.onTime]: '70AD47',
        [RECEIPT.late]: 'FFC000',
        [RECEIPT.unclear]: 'A6A6A6',
        [RECEIPT.unusable]: '7030A0',
        [RECEIPT.missing]: 'C00000',
      }),
      altText: workbookText('dash.levelsAlt'),
    },
    18,
  );
  canvas.skip(18);
}
