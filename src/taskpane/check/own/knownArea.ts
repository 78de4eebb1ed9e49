import { plainHeader } from '../../../import/recogniseTable';
import { parseRange, rangeAddress } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';

/** An area to which reading a sheet was once limited, recognised by its header row. */
export interface KnownArea {
  /** The header row's texts, normalised, left to right. */
  headers: readonly string[];
  /** Number of rows of the area above and below that row. */
  above: number;
  below: number;
}

type Sheet = Pick<SheetSnapshot, 'values' | 'origin' | 'tables'>;

const textAt = ({ values, origin }: Sheet, row: number, column: number): string =>
  plainHeader(String(values[row - origin.row]?.[column - origin.column] ?? ''));

/**
 * Describes an area so that it can be found again.
 * @param range A1
 * @param header 1-based row of its header
 */
export function knownArea(sheet: Sheet, range: string, header: number): KnownArea {
  const { top, bottom, left, right } = parseRange(range);
  const row = header - 1;
  const headers = Array.from({ length: right - left + 1 }, (_none, index) =>
    textAt(sheet, row, left + index),
  );
  return { headers, above: row - top, below: bottom - row };
}

/** Rows in which a header is sought: normalising every text of a long sheet takes time. */
const DEEPEST_HEADER = 300;
/** Fewer texts would fit too many tables. */
const FEWEST_TEXTS = 2;

/**
 * Finds a known area in a sheet: its range (A1), and the reference to remember it by, a table name if it is a table.
 * Null if its header is not found. It extends as far down as before, and further if rows follow without a gap.
 */
export function findArea(sheet: Sheet, known: KnownArea): { area: string; range: string } | null {
  const { headers, above, below } = known;
  if (headers.filter((text) => text !== '').length < FEWEST_TEXTS) return null;
  const { values, origin } = sheet;
  const width = headers.length;
  for (const [y, cells] of values.slice(0, DEEPEST_HEADER).entries()) {
    for (let x = 0; x <= cells.length - 1; x += 1) {
      const [row, left] = [y + origin.row, x + origin.column];
      if (row < above || headers.some((text, index) => textAt(sheet, row, left + index) !== text)) continue;
      const right = left + width - 1;
      const isFilled = (at: number): boolean =>
        headers.some((_text, index) => textAt(sheet, at, left + index) !== '');
      let bottom = row + below;
      while (isFilled(bottom + 1)) bottom += 1;
      const range = rangeAddress({ top: row - above, bottom, left, right });
      const table = sheet.tables.find((each) => {
        const area = parseRange(each.range);
        return area.top === row && area.left === left && area.right === right;
      });
      return table ? { area: table.name, range: table.range } : { area: range, range };
    }
  }
  return null;
}
