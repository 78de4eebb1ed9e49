import type { MessageKey } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import { formatNumber, plainNumber } from '../../messages/formatNumber';
import { fromSerial, toSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { parseDate } from '../../text/parseDate';
import { parseEnglishNumber, parseVietnameseNumber } from '../../text/parseNumber';
import type { CellScalar } from '../../workbook/spec';
import { statusStartingWith, intendedStatus } from '../../validation/typed/statusSynonyms';
import type { TypedAs } from '../../fields/entryKinds';

/** A cell's value as displayed: dates day first, numbers formatted for the language. */
export function shownValue(
  value: CellScalar,
  kind: TypedAs | null,
  locale: Locale,
  format: string | null = null,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const isDate =
    kind === 'date' || (kind === null && format !== null && /y/i.test(format) && /d/i.test(format));
  const day = isDate ? fromSerial(value) : null;
  return day === null ? formatNumber(value, locale) : formatDate(day);
}

/** A cell's value as initial text of its editor; typed back, it gives the same value. */
export function editableText(value: CellScalar, kind: TypedAs, locale: Locale): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  const day = kind === 'date' && Number.isInteger(value) ? fromSerial(value) : null;
  if (day !== null) return formatDate(day);
  // Without thousands separators, which would have to be corrected while editing.
  return plainNumber(value, locale);
}

/** `other`: the reading with the other language's separators, if that gives a different number. */
export interface ParsedInput {
  value: CellScalar;
  other?: number;
}
export type ParseResult = ParsedInput | { problem: MessageKey };

/** Looks like a date, though it may not be a valid one. */
const DAY_MONTH_YEAR = /^\s*\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}\s*$/;
const OTHER = { vi: 'en', en: 'vi' } as const;
const READ_NUMBER = { vi: parseVietnameseNumber, en: parseEnglishNumber };

/** The value of typed text: numbers as in the language, dates day first, text as is. Blank clears the cell. */
export function readTyped(
  text: string,
  kind: TypedAs,
  year: number | undefined,
  locale: Locale,
): ParseResult {
  if (text.trim() === '') return { value: null };
  if (kind === 'date') {
    const day = parseDate(text, year);
    if (day !== null) return { value: toSerial(day) };
    return { problem: DAY_MONTH_YEAR.test(text) ? 'check.edit.noSuchDay' : 'check.edit.notADate' };
  }
  if (kind === 'number' || kind === 'percent') {
    const read = READ_NUMBER[locale](text);
    if (read === null)
      return { problem: kind === 'percent' ? 'check.edit.notAPercent' : 'check.edit.notANumber' };
    if (read.percent && kind !== 'percent') return { problem: 'check.edit.percentSign' };
    const other = read.ambiguous ? READ_NUMBER[OTHER[locale]](text)?.value : undefined;
    return { value: read.value, ...(other === undefined || other === read.value ? {} : { other }) };
  }
  if (kind === 'status') {
    const meant = intendedStatus(text) ?? statusStartingWith(text);
    return meant === null ? { problem: 'check.edit.notInList' } : { value: meant };
  }
  return { value: text };
}
