import type { WorkbookSnapshot } from './snapshot';

/**
 * Marks a sheet as a copy: a defined name pointing to its first cell, which follows the sheet when it is renamed and is
 * saved in the file.
 */
export const COPY_MARK = 'CCHC_BanCu_';

export const isCopyMark = (name: string): boolean => name.toLowerCase().startsWith(COPY_MARK.toLowerCase());

/** The sheets the marks point to; a mark whose sheet is gone points to none. */
export const markedAsCopies = (names: WorkbookSnapshot['names']): string[] =>
  names.flatMap(({ name, refersTo }) => {
    if (!isCopyMark(name)) return [];
    const sheet = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refersTo);
    return sheet ? [(sheet[1] ?? sheet[2] ?? '').replace(/''/g, "'")] : [];
  });

/** A workbook without its copies: they are never bound, counted or validated. */
export function withoutCopies(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const marked = markedAsCopies(snapshot.names).map((name) => name.toLowerCase());
  if (marked.length === 0) return snapshot;
  const isCopy = ({ name }: { name: string }): boolean => marked.includes(name.toLowerCase());
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter((sheet) => !isCopy(sheet)),
    names: snapshot.names.filter(({ name }) => !isCopyMark(name)),
    copies: snapshot.sheets
      .filter(isCopy)
      .map(({ name, values }) => ({ name, cells: values.length * (values[0]?.length ?? 0) })),
  };
}
