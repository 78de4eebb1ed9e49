import { parseRange, rangeAddress } from '../../workbook/address';

/** The range with its address loaded. */
export function addressOf(range: Excel.Range): Excel.Range {
  range.load({ address: true });
  return range;
}

/** `'Nhiệm vụ'!$A$4:$H$8` → `A4:H8`, of each area. */
export const localAddresses = (address: string): string[] =>
  splitAreas(address).map((area) => rangeAddress(parseRange(area.slice(area.lastIndexOf('!') + 1))));
/** The first of them; empty where there is none. */
export const localAddress = (address: string): string => localAddresses(address)[0] ?? '';

/** Commas part areas, but not within the quotes of a sheet's name. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
