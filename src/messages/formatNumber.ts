import type { Locale } from './locale';

const LANGUAGES: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const FORMATS = new Map<string, Intl.NumberFormat>();

/** Made when first needed: each takes milliseconds, in every thread. */
function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LANGUAGES[locale], { maximumFractionDigits: digits });
    FORMATS.set(key, format);
  }
  return format;
}

/** Formats a number for the language, `1.234,5` or `1,234.5`: integers as is, others rounded to two decimals. */
export function formatNumber(value: number, locale: Locale, { rounded = false } = {}): string {
  return numberFormat(locale, rounded ? 2 : 10).format(value);
}

/** A number as typed in the language, without thousands separators: `1234,5` or `1234.5`. */
export const plainNumber = (value: number, locale: Locale): string =>
  locale === 'vi' ? String(value).replace('.', ',') : String(value);
