import type { IsoDate } from '../../text/calendar';
import { tidy } from '../../text/normalise';
import { parseDate } from '../../text/parseDate';
import { documentNumbers } from '../../validation/documents/documentNumber';

/** A document cited in prose: “Đã ban hành QĐ số 12/QĐ-STP ngày 5/3/2026”. */
export interface Evidence {
  /** Number and symbol: `12/QĐ-STP`. */
  number: string;
  /** The date directly after it. */
  date: IsoDate | null;
}

/** Number, slash or dash, symbol; documentNumber.ts does the actual validation. */
const CITED =
  /(?<![\p{L}\d/])\d{1,6}[A-Za-z]?(?:\/\d{4})?[/-][A-ZĐ][\p{L}\d&.]*(?:[-/][A-ZĐ0-9][\p{L}\d&.]*){0,4}/gu;
const DAY_BEHIND =
  /^[\s,(]*(?:ban hành )?ngày (\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?|\d{1,2} tháng \d{1,2}(?: năm \d{4})?)/iu;

/** The documents cited in a text, in order. `year` is used when a date leaves it out. */
export function evidenceIn(text: string, year: number): Evidence[] {
  const words = tidy(text).replace(/Ð/g, 'Đ');
  return [...words.matchAll(CITED)].flatMap((match): Evidence[] => {
    const [number] = match[0].replace(/[.,;-]{1,9}$/u, '').split(/(?<=[A-ZĐ\d])\.(?=\s|$)/u);
    if (number === undefined || !documentNumbers(number)[0]?.groups) return [];
    const day = DAY_BEHIND.exec(words.slice(match.index + match[0].length))?.[1];
    return [{ number, date: day === undefined ? null : parseDate(day, year) }];
  });
}
