import { en, vi } from '../../allMessages';

/** Kinds of files that hold a table which any of these programs can save as a workbook. */
const TABLES = ['host.isOldExcel', 'host.isOds', 'host.isHtml', 'host.isText'] as const;
const OTHERS = ['host.isDocument', 'host.isPdf', 'host.isArchive'] as const;

test.each([
  ['vi', vi, 'Lưu thành (Save As)'],
  ['en', en, 'Save As'],
] as const)(
  '%s: a file of another kind is named, with what to do in any program',
  (_locale, texts, saveAs) => {
    for (const key of TABLES)
      for (const word of ['Excel', 'WPS', 'LibreOffice', saveAs, '.xlsx']) expect(texts[key]).toContain(word);
    for (const key of OTHERS) expect(texts[key]).toContain('.xlsx');
    expect(new Set([...TABLES, ...OTHERS].map((key) => texts[key])).size).toBe(TABLES.length + OTHERS.length);
  },
);
