import type { Catalogue } from '../../agency/catalogue';
import { levelName } from '../../agency/levels';
import { workbookText } from '../../messages/workbookText';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { quoted } from '../../workbook/sheetMath';
import type { CellScalar, SheetSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { ROWS_FOR_SCREEN, tableSheet } from '../../workbook/tableSheet';
import { frozenCount } from '../../fields/field';
import { TASK_FIELDS } from '../../fields/task/taskFields';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { isClosed } from '../../fields/task/isClosed';
import { withEntries } from '../../workbook/agency/taskSheet';
import type { MergedTask } from '../consolidation';
import { MERGED_TASK_COLUMNS, type MergedTaskKey } from './mergedTaskColumns';
import { correctionCells } from './correctionCells';
import { rowKey, type PlacedNotes } from './noteKeys';
import { atLeastOne, type SheetContext } from './sheetContext';

/** The agency, then the columns frozen in its own workbook. */
const FROZEN = 1 + frozenCount(TASK_FIELDS);

type Row = Partial<Record<MergedTaskKey, CellScalar>>;

function cells(task: MergedTask, notes: PlacedNotes, catalogue: Catalogue): Row {
  const { agency, row, entry, sent, lineage } = task;
  return {
    ...withEntries(row, entry),
    ...correctionCells(task),
    agency: agency.name,
    agencyId: agency.id,
    agencyLevel: levelName(catalogue, agency.level),
    opinion: notes.take('task', rowKey(agency.id, String(row.code))),
    file: lineage.file,
    sheet: lineage.sheet || null,
    cell: lineage.cell || null,
    sent,
  };
}

/** `Nhiệm vụ tổng hợp`: agency × row, each with its origin. */
export function mergedTaskSheet(
  context: SheetContext,
  tasks: readonly MergedTask[],
  notes: PlacedNotes,
): SheetSpec {
  return tableSheet<MergedTaskKey>({
    ...context,
    sheetName: workbookText('sheet.mergedTasks'),
    tableName: PROVINCE_TABLE.tasks,
    title: workbookText('title.mergedTasks', { year: context.year }),
    subtitle: workbookText('sub.mergedTasks', { period: context.period }),
    tabColor: '1F4E79',
    columns: MERGED_TASK_COLUMNS,
    rows: atLeastOne(
      tasks.map((task) => cells(task, notes, context.catalogue)),
      {},
    ),
    styleOf: (column, row) => (isClosed(column.key, row.kind) ? 'closed' : column.style),
    lines: ROWS_FOR_SCREEN,
    freezeColumns: FROZEN,
    scale: 59,
    lastPrinted: 'cell',
    secondPage: 'opinion',
    repeatedColumns: FROZEN,
    conditionalFormats: (address) => {
      const { range, first } = address('dueStatus');
      const is = (...words: string[]) => `OR(${words.map((word) => `${first}=${quoted(word)}`).join(',')})`;
      return [
        { range, formula: is(DUE_STATUS.overdue, DUE_STATUS.late), style: TINT.bad },
        { range, formula: is(DUE_STATUS.soon, DUE_STATUS.doneNoDate), style: TINT.soon },
        { range, formula: is(DUE_STATUS.onTime), style: TINT.good },
      ];
    },
  });
}
