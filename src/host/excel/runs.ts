import { rangeAddress, type RangeRef } from '../../workbook/address';

/**
 * Covers each key's cells with few rectangles: runs of equal keys along a row, merged with equal runs in the rows
 * above. null means no key.
 */
export function rectangles<K>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => K | null,
): Map<K, RangeRef[]> {
  const found = new Map<K, RangeRef[]>();
  let open = new Map<string, { key: K; range: RangeRef }>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, { key: K; range: RangeRef }>();
    for (let column = 0; column < columns;) {
      const key = keyAt(row, column);
      let end = column + 1;
      while (end < columns && keyAt(row, end) === key) end += 1;
      if (key !== null) {
        const place = `${column}:${end}`;
        const above = open.get(place);
        if (above && above.key === key) {
          above.range.bottom = row;
          next.set(place, above);
        } else {
          const range = { top: row, left: column, bottom: row, right: end - 1 };
          found.set(key, [...(found.get(key) ?? []), range]);
          next.set(place, { key, range });
        }
      }
      column = end;
    }
    open = next;
  }
  return found;
}

/** Maximum address length for `Worksheet.getRanges` (Excel's own limit for a union of ranges). */
const LONGEST_ADDRESS = 255;

/** Addresses for `Worksheet.getRanges`, such as `A1,C3:D4`; as many as needed. */
export function unionAddresses(ranges: readonly RangeRef[]): string[] {
  const addresses: string[] = [];
  let current = '';
  for (const range of ranges) {
    const address = rangeAddress(range);
    const longer = current === '' ? address : `${current},${address}`;
    if (longer.length > LONGEST_ADDRESS) {
      addresses.push(current);
      current = address;
    } else current = longer;
  }
  if (current !== '') addresses.push(current);
  return addresses;
}
