import { fromSerial } from '../text/calendar';
import type { CellScalar } from '../workbook/spec';
import { dateParts, type DatePart } from './dateFormat';

/** Approximates what a cell displays: dates by the parts of their format, numbers with a decimal comma. */
export function shownText(value: CellScalar, format: string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const parts = dateParts(format);
  const date = parts && fromSerial(value);
  if (date) return shownDate(date, parts);
  const isPercent = /%/.test((format ?? '').replace(/"[^"]*"/g, ''));
  const number = isPercent ? Number((value * 100).toPrecision(12)) : value;
  return `${String(number).replace('.', ',')}${isPercent ? '%' : ''}`;
}

function shownDate(date: string, parts: readonly DatePart[]): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return parts
    .map(({ kind, text }) => {
      if (kind === 'day') return text.length === 1 ? String(Number(day)) : day;
      if (kind === 'month') return text.length === 1 ? String(Number(month)) : month;
      if (kind === 'year') return text.length <= 2 ? year.slice(2) : year;
      return text;
    })
    .join('')
    .trim();
}
