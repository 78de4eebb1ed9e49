import { fold } from '../text/normalise';
import { onceForEachText } from '../text/recurringTexts';
import { cellAddress, type RangeRef } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { CellScalar } from '../workbook/spec';
import { valueAt } from './boundCell';
import type { BoundHeader, TableShape } from './boundTable';

/** Share of the headers a row must have to be taken as the header row of a missing table. */
const ENOUGH_HEADERS = 0.6;

/** Excel makes a copied column's header unique by appending a number: `Trạng thái2`. */
const withoutCopyNumber = (header: string): string => header.replace(/(?<!\d)\d+$/, '');

/** The headers of a range, each with its key; a changed header is identified by its neighbours. */
export function bindHeaders<Key extends string>(
  sheet: SheetSnapshot,
  { top, left, right }: RangeRef,
  { columns, keyOf }: TableShape<Key>,
): BoundHeader<Key>[] {
  const taken = new Set<Key | null>();
  const headers = Array.from({ length: right - left + 1 }, (_none, index): BoundHeader<Key> => {
    const text = String(valueAt(sheet, top, left + index) ?? '');
    const key = keyOf.get(fold(text)) ?? null;
    const isRepeated = taken.has(key);
    taken.add(key);
    return {
      text,
      address: cellAddress(top, left + index),
      column: left + index,
      key: isRepeated ? null : key,
      renamed: false,
    };
  });
  const isAt = (index: number, key: Key | undefined) => key !== undefined && headers[index]?.key === key;
  // A changed header is identified by the adjacent columns.
  for (const [at, { key }] of columns.entries()) {
    if (taken.has(key)) continue;
    const [before, after] = [columns[at - 1]?.key, columns[at + 1]?.key];
    const changed = headers.find(
      (header, index) =>
        header.key === null &&
        !isOursOrCopy(header.text, keyOf) &&
        (isAt(index - 1, before) || isAt(index + 1, after)),
    );
    if (!changed) continue;
    changed.key = key;
    changed.renamed = true;
    taken.add(key);
  }
  return headers;
}

/** The headers of a table whose header row is gone: the columns in their usual order. */
export const headersByPlace = <Key extends string>(
  sheet: SheetSnapshot,
  { top, left }: RangeRef,
  { columns }: TableShape<Key>,
): BoundHeader<Key>[] =>
  columns.map(({ key }, index) => ({
    text: String(valueAt(sheet, top, left + index) ?? ''),
    address: cellAddress(top, left + index),
    column: left + index,
    key,
    renamed: true,
  }));

/** One of our headers as it is, or with a copy number. */
const isOursOrCopy = (text: string, keyOf: ReadonlyMap<string, unknown>): boolean =>
  keyOf.has(fold(withoutCopyNumber(text)));

/** The column a header duplicates, `Trạng thái2` for `Trạng thái`; null if none. */
export function repeatedKey<Key extends string>(
  text: string,
  columns: TableShape<Key>['columns'],
): Key | null {
  const [exact, copied] = [fold(text), fold(withoutCopyNumber(text))];
  return columns.find(({ header }) => [exact, copied].includes(fold(header)))?.key ?? null;
}

/** A text of a row, folded for comparing headers. */
export interface FoldedText {
  /** 0-based sheet column. */
  column: number;
  folded: string;
}

/** Maximum length of an Excel table header; longer texts need not be folded for comparison. */
const LONGEST_HEADER = 255;
/** Headers, labels and lists that recur in every workbook. */
const MOST_TEXTS = 5000;
const foldedOnce = onceForEachText(fold, MOST_TEXTS);

/** The texts of a sheet row, in full or between two columns. */
export function foldedTexts(
  { origin }: SheetSnapshot,
  cells: readonly CellScalar[],
  { left, right }: Pick<RangeRef, 'left' | 'right'> = { left: 0, right: Infinity },
): FoldedText[] {
  return cells.flatMap((value, at) => {
    const column = at + origin.column;
    return typeof value === 'string' && column >= left && column <= right
      ? [{ column, folded: value.length > LONGEST_HEADER ? value : foldedOnce(value) }]
      : [];
  });
}

/** Number of headers a row must have at least. */
export const enoughHeaders = ({ keyOf }: Pick<TableShape<string>, 'keyOf'>): number =>
  keyOf.size * ENOUGH_HEADERS;

/** Whether a row's texts include most of the headers, and where. */
export function headersIn<Key extends string>(
  texts: readonly FoldedText[],
  shape: TableShape<Key>,
): { left: number; right: number } | null {
  const found = texts.filter(({ folded }) => shape.keyOf.has(folded)).map(({ column }) => column);
  if (found.length < enoughHeaders(shape)) return null;
  return { left: Math.min(...found), right: Math.max(...found) };
}
