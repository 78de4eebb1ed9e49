import { wholeColumn } from '../../../fields/column';
import { dayIn, DUE_STATUS, isDayRef } from '../../../fields/task/taskComputations';
import { TARGET_COLUMNS } from '../../../fields/target/targetColumns';
import type { TargetKey } from '../../../fields/target/targetFields';
import { TASK_COLUMNS } from '../../../fields/task/taskColumns';
import type { TaskKey } from '../../../fields/task/taskFields';
import type { PlanCalendar } from '../../../deadline/planCalendar';
import type { OwnTarget, OwnTask } from '../../../figures/agencyFigures';
import { VERDICT_WORD } from '../../../fields/target/targetComputations';
import { workbookText } from '../../../messages/workbookText';
import { fromSerial } from '../../../text/calendar';
import { formatDate } from '../../../text/formatDate';
import { columnLetters } from '../../address';
import { NAME } from '../../identity';
import { quoted } from '../../sheetMath';
import type { CellScalar, CellSpec } from '../../spec';
import type { StyleName } from '../../styles';
import { AT } from './reportColumns';

/** A printed row: its cells without addresses, and the texts that may overflow it. */
export interface ReportLine {
  code: string;
  content: string;
  /** Third to sixth column. */
  cells: readonly { formula: string; value: CellScalar; style: StyleName }[];
  evidence: { formula: string; value: string };
  note: { formula: string; value: string };
  /** Sheet that holds the full text if it overflows. */
  sheet: string;
}

const NO_FIGURE = workbookText('report.noFigure');
const LINE_BREAK = 'CHAR(10)';

const isEmpty = (cell: CellScalar | undefined): boolean => (cell ?? '') === '';
const textOf = (cell: CellScalar | undefined): string => String(cell ?? '');
const orNoFigure = (cell: CellScalar | undefined): CellScalar => (isEmpty(cell) ? NO_FIGURE : (cell ?? null));

/** A date as text independent of locale: TEXT's own date codes are not. */
const dayText = (ref: string): string =>
  `TEXT(DAY(${ref}),"00")&"/"&TEXT(MONTH(${ref}),"00")&"/"&YEAR(${ref})`;
/** A date formatted by `dayText`; anything that is not a date near the plan's year is shown as typed. */
const shownDay = (ref: string, calendar: PlanCalendar): string =>
  `IF(${isDayRef(ref, calendar)},${dayText(ref)},${ref}&"")`;
function dayShown(cell: CellScalar, calendar: PlanCalendar & { reportingDate: CellScalar }): string {
  const day = dayIn(cell, calendar);
  const date = day === null ? null : fromSerial(day);
  return date === null ? textOf(cell) : formatDate(date);
}

type Ref<Key extends string> = (key: Key) => string;

/** Cells of the table row that has this row's code, wherever that row is now. */
function refsIn<Key extends string>(
  table: string,
  columns: readonly { key: Key; header: Parameters<typeof workbookText>[0] }[],
  row: number,
): { ref: Ref<Key>; place: string } {
  const headerOf = new Map(columns.map(({ key, header }) => [key, workbookText(header)]));
  const column = (key: Key) => wholeColumn(table, headerOf.get(key) ?? key);
  return {
    ref: (key) => `INDEX(${column(key)},${placeCell(row)})`,
    place: `IFERROR(MATCH($${columnLetters(AT.code)}${row},${column('code' as Key)},0),0)`,
  };
}

const placeCell = (row: number): string => `$${columnLetters(AT.place)}${row}`;
/** If its code is no longer in the table, the row is blank. */
const found = (row: number, formula: string, otherwise = '""'): string =>
  `IF(${placeCell(row)}=0,${otherwise},${formula})`;

const LATE = [DUE_STATUS.overdue, DUE_STATUS.late];

/** Position of the code in its table. */
export const placeOf = (table: string, row: number): string =>
  refsIn<'code'>(table, [{ key: 'code', header: 'col.code' }], row).place;

export function taskLine(
  { row: planned, entry, part, due, dueStatus, daysLate }: OwnTask,
  table: string,
  sheet: string,
  row: number,
  calendar: PlanCalendar & { reportingDate: CellScalar },
): ReportLine {
  const { ref } = refsIn<TaskKey>(table, TASK_COLUMNS, row);
  const role = part === 'lead' || part === 'followed' ? null : textOf(planned.role);
  const content = textOf(planned.content);
  const late = LATE.includes(String(dueStatus) as (typeof LATE)[number]);
  const dueWord = (value: string) => workbookText('report.due', { date: value });
  const [beforeDue = '', afterDue = ''] = dueWord('|').split('|');
  const documentDay = ref('documentDate');
  return {
    code: String(planned.code),
    content: role === null ? content : workbookText('report.withRole', { content, role: role.toLowerCase() }),
    cells: [
      {
        formula: found(
          row,
          `${ref('time')}&IF(ISNUMBER(${ref('due')}),${quoted(beforeDue)}&${dayText(ref('due'))}&${quoted(afterDue)},"")`,
        ),
        value: textOf(planned.time) + (typeof due === 'number' ? dueWord(dayShown(due, calendar)) : ''),
        style: 'printCentre',
      },
      {
        formula: found(
          row,
          `IF(${ref('status')}="",${quoted(NO_FIGURE)},${ref('status')}&"")` +
            `&IF(OR(${LATE.map((word) => `${ref('dueStatus')}=${quoted(word)}`).join(',')}),` +
            `${LINE_BREAK}&${ref('dueStatus')}&" "&${ref('daysLate')}&${quoted(workbookText('report.days'))},"")`,
          quoted(NO_FIGURE),
        ),
        value:
          textOf(orNoFigure(entry.status)) +
          (late ? `\n${textOf(dueStatus)} ${textOf(daysLate)}${workbookText('report.days')}` : ''),
        style: 'printCentre',
      },
      {
        formula: found(
          row,
          `IF(${ref('percent')}="",${quoted(NO_FIGURE)},${ref('percent')})`,
          quoted(NO_FIGURE),
        ),
        value: orNoFigure(entry.percent),
        style: 'printPercent',
      },
      {
        formula: found(row, `IF(${ref('doneOn')}="","",${ref('doneOn')})`),
        value: isEmpty(entry.doneOn) ? '' : (entry.doneOn ?? null),
        style: 'printDate',
      },
    ],
    evidence: {
      formula: found(
        row,
        `${ref('documentNumber')}&IF(${documentDay}="","",${quoted(workbookText('report.documentDate'))}&${shownDay(documentDay, calendar)})`,
      ),
      value:
        textOf(entry.documentNumber) +
        (isEmpty(entry.documentDate)
          ? ''
          : workbookText('report.documentDate') + dayShown(entry.documentDate ?? null, calendar)),
    },
    note: { formula: found(row, `${ref('note')}&""`), value: textOf(entry.note) },
    sheet,
  };
}

export function targetLine(
  { row: planned, entry, rate, verdict }: OwnTarget,
  table: string,
  sheet: string,
  row: number,
): ReportLine {
  const { ref } = refsIn<TargetKey>(table, TARGET_COLUMNS, row);
  const isRate = planned.unit === '%';
  const [numerator, denominator] = [ref('numerator'), ref('denominator')];
  const or = (reference: string) => `IF(${reference}="",${quoted(NO_FIGURE)},${reference}&"")`;
  const none = isEmpty(entry.numerator) && isEmpty(entry.denominator);
  return {
    code: String(planned.code),
    content: textOf(planned.target),
    cells: [
      {
        formula: found(
          row,
          `${ref('operator')}&" "&${ref('threshold')}&${isRate ? '""' : '" "'}&${ref('unit')}`,
        ),
        value: `${textOf(planned.operator)} ${textOf(planned.threshold)}${isRate ? '' : ' '}${textOf(planned.unit)}`,
        style: 'printCentre',
      },
      {
        formula: found(row, `${ref('verdict')}&""`, quoted(NO_FIGURE)),
        value: VERDICT_WORD[verdict],
        style: 'printCentre',
      },
      {
        formula: found(row, `IF(${ref('rate')}="",${quoted(NO_FIGURE)},${ref('rate')})`, quoted(NO_FIGURE)),
        value: rate ?? NO_FIGURE,
        style: isRate ? 'printRate' : 'printNumber',
      },
      { formula: '""', value: '', style: 'printCentre' },
    ],
    evidence: {
      formula: found(
        row,
        `IF(AND(${numerator}="",${denominator}=""),"",${or(numerator)}&" / "&${or(denominator)})`,
      ),
      value: none ? '' : `${textOf(orNoFigure(entry.numerator))} / ${textOf(orNoFigure(entry.denominator))}`,
    },
    note: { formula: found(row, `${ref('explanation')}&""`), value: textOf(entry.explanation) },
    sheet,
  };
}

/** Subtitle: the period, and the date of the figures, as on the cover. */
export function subtitleCell(
  before: string,
  calendar: PlanCalendar & { reportingDate: CellScalar },
): CellSpec {
  return {
    formula: `${quoted(before)}&${shownDay(NAME.reportingDate, calendar)}`,
    value: before + dayShown(calendar.reportingDate, calendar),
    style: 'subtitleCentre',
  };
}

/** A text that may overflow its cell: its beginning, and where to find the rest. */
export function fitted(
  whole: { value: string },
  from: string,
  capacity: number,
  sheet: string,
  empty: string,
): Pick<CellSpec, 'formula' | 'value'> {
  const more = workbookText('report.more', { sheet });
  const kept = Math.max(0, capacity - more.length);
  // Its own line breaks would take more lines than its length suggests.
  const flat = `SUBSTITUTE(${from},${LINE_BREAK}," ")`;
  return {
    formula: `IF(${from}="",${quoted(empty)},IF(LEN(${from})>${capacity},LEFT(${flat},${kept})&${quoted(more)},${flat}))`,
    value:
      whole.value === ''
        ? empty
        : whole.value.length > capacity
          ? whole.value.replace(/\n/g, ' ').slice(0, kept) + more
          : whole.value.replace(/\n/g, ' '),
  };
}
