import type { IsoDate } from '../../../text/calendar';
import type { GridCell } from '../../grid';
import { readDeadlineCell } from '../../dateCell';
import { dateParts } from '../../dateFormat';

/**
 * Deadlines that an Excel 2016 formula can read: a date, `15/3/2026`, `Quý II/2026`, `Tháng 6/2026`, `Năm 2026`. It
 * skips all other phrases, which the check does read.
 */
const READABLE =
  /^(?:\d{1,2}\/\d{1,2}\/\d{4}|quý (?:i|ii|iii|iv)\/\d{4}|tháng (?:0?[1-9]|1[0-2])\/\d{4}|năm \d{4})$/iu;

/** 1 January 2000: a smaller number is a count of days rather than a deadline. */
const EARLIEST = 36_526;

/** Whether all dates of a column are displayed as month and year: a date then means its month's last day. */
export function showsMonths(cells: readonly GridCell[]): boolean {
  const dates = cells.filter(({ value, format }) => typeof value === 'number' && dateParts(format) !== null);
  const months = dates.filter(({ format }) => !dateParts(format)?.some(({ kind }) => kind === 'day'));
  return months.length > 0 && months.length === dates.length;
}

/** The due date computed by the formula; null if none. */
export function dueByFormula(cell: GridCell, year: number): IsoDate | null {
  const isReadable =
    typeof cell.value === 'number'
      ? dateParts(cell.format) !== null && cell.value >= EARLIEST
      : typeof cell.value === 'string' && READABLE.test(cell.value.trim().replace(/ +/g, ' '));
  return isReadable ? readDeadlineCell(cell, year).due : null;
}

/** The formula, without `=`: a serial number, or "" for a cell it cannot read. */
export function dueFormula(cell: string, areMonths: boolean): string {
  const text = `TRIM(${cell})`;
  const slash = `FIND("/",${text})`;
  const second = `FIND("/",${text},${slash}+1)`;
  const year = `VALUE(MID(${text},${slash}+1,4))`;
  const endsThere = `LEN(${text})=${slash}+4`;
  const [d, m, y] = [
    `VALUE(LEFT(${text},${slash}-1))`,
    `VALUE(MID(${text},${slash}+1,${second}-${slash}-1))`,
    `VALUE(MID(${text},${second}+1,4))`,
  ];
  const date = `DATE(${y},${m},${d})`;
  const asDay = `IF(AND(${slash}<=3,${second}-${slash}<=3,LEN(${text})=${second}+4,MONTH(${date})=${m},DAY(${date})=${d}),${date},NA())`;
  const quarter = `MATCH(TRIM(MID(${text},4,${slash}-4)),{"I","II","III","IV"},0)`;
  const asQuarter = `IF(AND(LEFT(${text},4)="Quý ",${endsThere}),DATE(${year},${quarter}*3+1,0),NA())`;
  const month = `VALUE(MID(${text},7,${slash}-7))`;
  const asMonth = `IF(AND(LEFT(${text},6)="Tháng ",${endsThere},${slash}<=9,${month}>=1,${month}<=12),DATE(${year},${month}+1,0),NA())`;
  const asYear = `IF(AND(LEFT(${text},4)="Năm ",LEN(${text})=8),DATE(VALUE(MID(${text},5,4)),12,31),NA())`;
  const number = areMonths ? `EOMONTH(${cell},0)` : `INT(${cell})`;
  return `IF(ISNUMBER(${cell}),IF(${cell}>=${EARLIEST},${number},""),IFERROR(${asDay},IFERROR(${asQuarter},IFERROR(${asMonth},IFERROR(${asYear},"")))))`;
}
