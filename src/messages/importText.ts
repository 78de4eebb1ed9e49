import en from './import.en.json';
import { formatMessage, type MessageValues } from './format';
import { formatNumber } from './formatNumber';
import type { Locale } from './locale';
import vi from './import.vi.json';

export type ImportTextKey = keyof typeof vi;
const CATALOGUES: Record<Locale, Record<ImportTextKey, string>> = { vi, en };

/** Messages about an imported appendix; separate from the page's messages, which every first screen loads. */
export const importText = (locale: Locale, key: ImportTextKey, values?: MessageValues): string =>
  formatMessage(CATALOGUES[locale][key], values, (value) =>
    typeof value === 'number'
      ? formatNumber(value, locale)
      : typeof value === 'object'
        ? value[locale]
        : value,
  );
