import { parseRange } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';

/**
 * The reference to remember for a selection: the table containing it, which grows with its rows, else its cells; null
 * if it cannot hold a header and rows.
 */
export function areaSelected({ tables }: Pick<SheetSnapshot, 'tables'>, range: string): string | null {
  const { top, bottom, left, right } = parseRange(range);
  const table = tables.find((each) => {
    const area = parseRange(each.range);
    return area.top <= top && area.bottom >= bottom && area.left <= left && area.right >= right;
  });
  if (table) return table.name;
  return top === bottom ? null : range;
}

/** A1 of a remembered area; undefined if the whole sheet is to be read. */
export const areaIn = (
  { tables }: Pick<SheetSnapshot, 'tables'>,
  remembered: string | undefined,
): string | undefined =>
  tables.find(({ name }) => name === remembered)?.range ??
  (remembered?.includes(':') ? remembered : undefined);
