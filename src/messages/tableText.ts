import en from './tables.en.json';
import vi from './tables.vi.json';

export type TableTextKey = keyof typeof vi;

const TEXTS: Record<'vi' | 'en', Record<TableTextKey, string>> = { vi, en };

/** Descriptions of the analysts' tables, in either language. */
export const tableText = (language: 'vi' | 'en', key: TableTextKey): string => TEXTS[language][key];
