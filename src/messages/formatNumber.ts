import type { Locale } from './locale';

const formats = (digits: number): Record<Locale, Intl.NumberFormat> => ({
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }),
});
const WHOLE = formats(10);
const ROUNDED = formats(2);

/** Formats a number for the language, `1.234,5` or `1,234.5`: integers as is, others rounded to two decimals. */
export function formatNumber(value: number, locale: Locale, { rounded = false } = {}): string {
  return (rounded ? ROUNDED : WHOLE)[locale].format(value);
}

/** A number as typed in the language, without thousands separators: `1234,5` or `1234.5`. */
export const plainNumber = (value: number, locale: Locale): string =>
  locale === 'vi' ? String(value).replace('.', ',') : String(value);
