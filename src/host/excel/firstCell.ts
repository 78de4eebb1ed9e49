/** A sheet name before an address; commas and colons within its quotes are not separators. */
const SHEET = /^(?:'(?:[^']|'')*'|[^'!]*)!/;

/**
 * First cell of an address as returned by Excel: `'Nhiệm vụ'!$K$4:$L$9` → `K4`, `4:6` → `A4`, `C:C` → `C1`, `B2,D4` →
 * `B2`.
 */
export function firstCell(address: string): string {
  const [start = ''] = address.replace(SHEET, '').replaceAll('$', '').split(/[:,]/);
  if (/^\d+$/.test(start)) return `A${start}`;
  return /^[A-Z]+$/.test(start) ? `${start}1` : start;
}
