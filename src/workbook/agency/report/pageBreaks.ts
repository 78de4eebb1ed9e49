import { MARGINS } from '../../tableSheet';
import { PRINT_SCALE } from './reportColumns';

const A4_SHORT_SIDE_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Points of rows that fit on a landscape page at `PRINT_SCALE`. */
export const PAGE_POINTS =
  ((A4_SHORT_SIDE_MM - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM * 100) / PRINT_SCALE;

/**
 * Where pages are to begin so that no section's name ends one, and the signature does not stand on one by itself.
 * @param heights of the rows in points, the signature's last
 * @param header 0-based row repeated on every page
 * @param names 0-based rows with a section's name
 * @param last 0-based row from which on everything stays with the signature
 * @returns 0-based rows that start a page; pages that begin well by themselves are left to the program that prints
 */
export function pageBreaks(
  heights: readonly number[],
  header: number,
  names: ReadonlySet<number>,
  last: number,
): number[] {
  const repeated = heights[header] ?? 0;
  const breaks: number[] = [];
  let used = 0;
  let first = 0;
  heights.forEach((height, row) => {
    if (used + height > PAGE_POINTS) {
      const isNamed = names.has(row - 1) && row - 1 > first;
      first = isNamed ? row - 1 : row;
      used = repeated + (isNamed ? (heights[row - 1] ?? 0) : 0);
      if (isNamed) breaks.push(first);
    }
    used += height;
  });
  return first === heights.length - 1 && last > header ? [...breaks, last] : breaks;
}
