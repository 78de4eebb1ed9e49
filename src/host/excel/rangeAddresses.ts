import { parseRange, rangeAddress } from '../../workbook/address';

/** Loads the range's address and returns the range. */
export function addressOf(range: Excel.Range): Excel.Range {
  range.load({ address: true });
  return range;
}

/** `'Nhiệm vụ'!$A$4:$H$8` → `A4:H8`, of each area. */
export const localAddresses = (address: string): string[] =>
  splitAreas(address).map((area) => rangeAddress(parseRange(area.slice(area.lastIndexOf('!') + 1))));
/** The first of them; empty if none. */
export const localAddress = (address: string): string => localAddresses(address)[0] ?? '';

/** Commas separate areas, except within a sheet name's quotes. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
