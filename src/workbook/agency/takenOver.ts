import { columnsOf, type Column } from '../../fields/column';
import type { TaskEntry } from '../../fields/entry';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import {
  TASK_DATE_KEYS,
  TASK_ENTRY_KEYS,
  type TaskEntryKey,
  type TaskKey,
} from '../../fields/task/taskFields';
import { workbookText } from '../../messages/workbookText';
import { columnLetters, quoteSheet, rangeAddress } from '../address';
import { bareSheet } from '../hiddenSheets';
import { TABLE } from '../identity';
import type { CellScalar, ConditionalFormatSpec, NameSpec, SheetSpec } from '../spec';
import { TINT } from '../styles';

/** Rows with entries carried over from the previous period, by code, in their original form. */
export type TakenOver = Readonly<Record<string, TaskEntry>>;

export const TAKEN_OVER_COLUMNS: readonly Column<TaskKey>[] = columnsOf<TaskKey>(TASK_COLUMNS, [
  'code',
  ...TASK_ENTRY_KEYS,
]);

/** A name for conditional formats: older versions of Excel only allow references to another sheet through one. */
const ROWS_NAME = 'DongKyTruoc';
const DATES: readonly string[] = TASK_DATE_KEYS;

/**
 * `_kytruoc`, very hidden: the carried-over entries, so that the sheet itself can tell which have not been edited
 * since.
 */
export function takenOverSheet(taken: TakenOver): SheetSpec {
  const rows = Object.entries(taken).map(([code, entry]): Partial<Record<TaskKey, CellScalar>> => ({
    code,
    ...entry,
  }));
  const right = TAKEN_OVER_COLUMNS.length - 1;
  return {
    ...bareSheet,
    name: workbookText('sheet.takenOver'),
    visibility: 'veryHidden',
    columns: TAKEN_OVER_COLUMNS.map(() => ({ width: 14 })),
    rows: [
      TAKEN_OVER_COLUMNS.map(({ header }) => ({ value: workbookText(header), style: 'header' })),
      ...rows.map((row) =>
        TAKEN_OVER_COLUMNS.map(({ key }) => ({
          value: row[key] ?? null,
          style: DATES.includes(key) ? ('planDate' as const) : ('plan' as const),
        })),
      ),
    ],
    tables: [
      {
        name: TABLE.takenOver,
        range: rangeAddress({ top: 0, left: 0, bottom: rows.length, right }),
        columns: TAKEN_OVER_COLUMNS.map(({ header }) => ({ name: workbookText(header) })),
        style: null,
        bandedRows: false,
      },
    ],
  };
}

export const takenOverName = (taken: TakenOver): NameSpec => ({
  name: ROWS_NAME,
  refersTo: `${quoteSheet(workbookText('sheet.takenOver'))}!$A$2:$${columnLetters(TAKEN_OVER_COLUMNS.length - 1)}$${Object.keys(taken).length + 1}`,
});

/**
 * Marks a row's entries for as long as they equal what was carried over. Compared as text, because looking up an empty
 * cell gives 0, and numbers then read the same in every language of Excel.
 */
export function takenOverFormats(
  address: (key: TaskKey) => { range: string; first: string },
): ConditionalFormatSpec[] {
  const code = address('code').first;
  const same = TASK_ENTRY_KEYS.map(
    (key: TaskEntryKey, at) => `VLOOKUP(${code},${ROWS_NAME},${at + 2},FALSE)&""=${address(key).first}&""`,
  );
  const formula = `IFERROR(AND(${same.join(',')}),FALSE)`;
  return TASK_ENTRY_KEYS.map((key) => ({ range: address(key).range, formula, style: TINT.missing }));
}
