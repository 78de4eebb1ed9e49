import { workbookText } from '../messages/workbookText';
import { cellAddress, parseRange, rangeAddress, type RangeRef } from '../workbook/address';

/** More would fill the column. */
const MOST_SHOWN = 12;

/** Several cells of a sheet as text: `K4:K9, K12, M3`; only the first ones if there are many. */
export function cellsText(cells: readonly string[]): string {
  const places = [...new Set(cells)]
    .map((cell) => parseRange(cell))
    .sort((one, other) => one.left - other.left || one.top - other.top);
  const runs: RangeRef[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last.left === place.left && last.bottom === place.top - 1) last.bottom = place.top;
    else runs.push({ ...place });
  }
  const shown = runs.slice(0, MOST_SHOWN).map(rangeAddress).join(', ');
  return runs.length > MOST_SHOWN
    ? workbookText('findings.cells', { cells: shown, count: places.length })
    : shown;
}

/** Whether such a text names a single cell. */
export const isOneCell = (text: string): boolean => {
  try {
    const { top, left } = parseRange(text);
    return cellAddress(top, left) === text;
  } catch {
    return false;
  }
};
