import type { RiskRule } from '../../deadline/planCalendar';
import { workbookText } from '../../messages/workbookText';
import { isAsked, type TaskRow } from './agencyRows';
import { TASK_ENTRY_KEYS, TASK_FIELDS } from '../../fields/task/taskFields';
import { firstReference, frozenCount } from '../../fields/field';
import { withEntered, type TaskEntry } from '../../fields/entry';
import { quoted } from '../sheetMath';
import type { CellScalar, ConditionalFormatSpec, SheetSpec } from '../spec';
import { TINT } from '../styles';
import { ROWS_FOR_SCREEN, tableSheet } from '../tableSheet';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import type { TaskKey } from '../../fields/task/taskFields';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { takenOverFormats } from './takenOver';
import { isClosed } from '../../fields/task/isClosed';

export interface TaskSheetInput {
  sheetName: string;
  tableName: string;
  title: string;
  subtitle: string;
  footer: string;
  year: number;
  holidays: readonly number[];
  risk?: RiskRule;
  rows: readonly TaskRow[];
  entries: Record<string, TaskEntry>;
  reportingDate: CellScalar;
  /** Some rows were carried over from the previous period: those not edited since are marked. */
  hasTakenOver: boolean;
  /** Columns that are empty for all these rows. */
  hiddenColumns?: readonly TaskKey[];
}

/** A row's cells with its entries filled in. */
export function withEntries(
  row: TaskRow,
  entry: TaskEntry | undefined,
): Partial<Record<TaskKey, CellScalar>> {
  return withEntered(row, TASK_ENTRY_KEYS, entry);
}

const FROZEN = frozenCount(TASK_FIELDS);
const FIRST_REFERENCE = firstReference(TASK_FIELDS);

/** Texts the plan prints once, in merged cells spanning the rows below. */
const RUNNING = ['objective', 'task'] as const satisfies readonly TaskKey[];

function formats(address: (key: TaskKey) => { range: string; first: string }): ConditionalFormatSpec[] {
  const status = address('dueStatus');
  const is = (words: string[]) => `OR(${words.map((word) => `${status.first}=${quoted(word)}`).join(',')})`;
  const check = address('check');
  const repeated = RUNNING.map((key): ConditionalFormatSpec => {
    const { range, first } = address(key);
    const above = first.replace(/(?<!\d)\d+$/, (row) => String(Number(row) - 1));
    return { range, formula: `${first}=${above}`, style: TINT.repeated };
  });
  return [
    { range: status.range, formula: is([DUE_STATUS.overdue, DUE_STATUS.late]), style: TINT.bad },
    { range: status.range, formula: is([DUE_STATUS.soon, DUE_STATUS.doneNoDate]), style: TINT.soon },
    { range: status.range, formula: is([DUE_STATUS.onTime]), style: TINT.good },
    {
      range: check.range,
      formula: `${check.first}=${quoted(workbookText('check.noStatus'))}`,
      style: TINT.missing,
    },
    {
      range: check.range,
      formula: `AND(${address('countedAs').first}="",${['', workbookText('check.ok'), DUE_STATUS.unconfirmed].map((text) => `${check.first}<>${quoted(text)}`).join(',')})`,
      style: TINT.bad,
    },
    ...repeated,
  ].map((format, index) => (index === 3 || index === 4 ? { ...format, stopIfTrue: true } : format));
}

/** `Nhiệm vụ` or `Nhiệm vụ chung`: one row per task. */
export function taskSheet(input: TaskSheetInput): SheetSpec {
  return tableSheet<TaskKey>({
    ...input,
    tabColor: '1F4E79',
    columns: TASK_COLUMNS,
    rows: input.rows.map((row) =>
      withEntries(row, isAsked(row) ? input.entries[String(row.code)] : undefined),
    ),
    styleOf: (column, row) =>
      column.role === 'entry' && isClosed(column.key, row.kind, row.countedAs) ? 'closed' : column.style,
    lines: ROWS_FOR_SCREEN,
    freezeColumns: FROZEN,
    scale: 54,
    lastPrinted: 'budget',
    secondPage: FIRST_REFERENCE,
    repeatedColumns: FROZEN,
    conditionalFormats: (address) => [
      ...formats(address),
      ...(input.hasTakenOver ? takenOverFormats(address) : []),
    ],
  });
}
