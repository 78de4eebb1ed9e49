import { STATUS } from '../../../fields/task/taskStatus';
import type { CellScalar } from '../../../workbook/spec';
import { dayOf, type Tracker, type TrackerRow } from '../tracker';
import type { RowReferences, SheetFacts } from './addedColumn';
import { dayByFormula, dayCellFormula } from './dueFormula';
import { isKnown, isKnownFormula, knownDays, knownTexts, trimmed } from './knownTexts';

type DoneFacts = Pick<SheetFacts, 'doneTexts' | 'openTexts' | 'doneDays' | 'whole'>;

/** Opening words of a status; the formula recognises no others unless they occur in the sheet. */
const DONE = ['Hoàn thành', 'Đã hoàn thành', 'Đã xong', 'Xong'];
const OPEN = ['Đang', 'Chưa', 'Không'];
/** Opening words of a result that mean done, and of one that does not, whatever document it cites. */
const RESULT_DONE = ['Đã ', 'Hoàn thành'];
const RESULT_OPEN = ['Đang', 'Chưa', 'Dự thảo'];
/** Parts of a document's number in prose: “QĐ số 12/QĐ-STP”. */
const SYMBOLS = ['/QĐ-', '/KH-', '/BC-', '/TTr-', '/NQ-', '/TB-', '/HD-', '/CT-'];
/** Characters for the list of completion dates, which occurs twice in a formula. */
const LONGEST_DAYS = 400;
const WHOLE: readonly string[] = ['100%', '100'];

const opens = (text: string, openings: readonly string[]): boolean =>
  openings.some((opening) => `${text} `.toLowerCase().startsWith(opening.toLowerCase()));

export function doneFacts({ rows }: Pick<Tracker, 'rows'>): DoneFacts {
  const statuses = rows.flatMap(({ cells, status }) => {
    const value = cells.status?.value ?? null;
    return status === null || typeof value !== 'string' ? [] : [{ value, isDone: status === STATUS.done }];
  });
  const numbers = rows.flatMap(({ cells }) =>
    typeof cells.percent?.value === 'number' ? cells.percent : [],
  );
  const shares = numbers.filter(({ format }) => format?.includes('%')).length;
  return {
    doneTexts: knownTexts(
      statuses.flatMap(({ value, isDone }) => (isDone && !opens(trimmed(value), DONE) ? value : [])),
    ),
    openTexts: knownTexts(
      statuses.flatMap(({ value, isDone }) =>
        !isDone && (opens(trimmed(value), DONE) || !opens(trimmed(value), OPEN)) ? value : [],
      ),
    ),
    doneDays: knownDays(
      rows.flatMap((row): [CellScalar, string | null][] => {
        const value = row.cells.doneOn?.value ?? null;
        const day = typeof value === 'string' ? dayOf(row, 'doneOn') : null;
        return day === null || dayByFormula(value, new Map()) !== null ? [] : [[value, day]];
      }),
      LONGEST_DAYS,
    ),
    whole: shares === numbers.length ? 1 : shares > 0 ? null : 100,
  };
}

/** Whether the formula counts a row as done: by its status, else day of completion, percentage, result, document. */
export function isDoneByFormula(
  { cells }: TrackerRow,
  { doneTexts, openTexts, doneDays, whole }: SheetFacts,
): boolean {
  const [status, result] = [trimmed(cells.status?.value ?? null), trimmed(cells.result?.value ?? null)];
  if (isKnown(openTexts, status) || opens(status, OPEN)) return false;
  if (isKnown(doneTexts, status) || opens(status, DONE)) return true;
  if (dayByFormula(cells.doneOn?.value ?? null, doneDays) !== null) return true;
  const percent = cells.percent?.value ?? null;
  if (isFilled(percent)) {
    if (typeof percent === 'number') return whole !== null && percent >= whole;
    return WHOLE.includes(String(percent).replaceAll(' ', ''));
  }
  if (opens(result, RESULT_OPEN)) return false;
  return (
    opens(result, RESULT_DONE) ||
    isFilled(cells.document?.value ?? null) ||
    SYMBOLS.some((symbol) => result.includes(symbol))
  );
}

const isFilled = (value: CellScalar): boolean =>
  value !== null && (typeof value !== 'string' || value.replaceAll(' ', '') !== '');

/** The same, as a formula. */
export function doneFormula(row: RowReferences): string {
  const { doneTexts, openTexts, whole } = row.facts;
  const opening = (cell: string, openings: readonly string[]): string[] =>
    openings.map((said) => `LEFT(TRIM(${cell})&" ",${said.length})="${said}"`);
  const any = (...tests: (string | null)[]): string =>
    `OR(${tests.filter((test) => test !== null).join(',')})`;
  const [status, doneOn, percent] = (['status', 'doneOn', 'percent'] as const).map((key) => row.of(key));
  const [result, document] = [row.of('result'), row.of('document')];

  const ways = [
    ...(result ? opening(result, RESULT_DONE) : []),
    ...(document ? [`TRIM(${document})<>""`] : []),
    ...(result
      ? [`SUMPRODUCT(--ISNUMBER(FIND({${SYMBOLS.map((one) => `"${one}"`).join(',')}},${result})))>0`]
      : []),
  ];
  let test = ways.length === 0 ? 'FALSE' : any(...ways);
  if (result) test = `IF(${any(...opening(result, RESULT_OPEN))},FALSE,${test})`;
  if (percent) {
    const number = whole === null ? 'FALSE' : `${percent}>=${whole}`;
    const words = any(...WHOLE.map((said) => `SUBSTITUTE(${percent}," ","")="${said}"`));
    test = `IF(TRIM(${percent})="",${test},IF(ISNUMBER(${percent}),${number},${words}))`;
  }
  if (doneOn) test = `IF(ISNUMBER(${doneDayFormula(row, doneOn)}),TRUE,${test})`;
  if (!status) return test;
  const isOpen = any(isKnownFormula(openTexts, status), ...opening(status, OPEN));
  const isDone = any(isKnownFormula(doneTexts, status), ...opening(status, DONE));
  return `IF(${isOpen},FALSE,IF(${isDone},TRUE,${test}))`;
}

/** Formula for the completion date, else an error. */
export const doneDayFormula = ({ facts }: RowReferences, cell: string): string =>
  dayCellFormula(cell, facts.doneDays);
