import { MARGINS } from '../../tableSheet';
import { PRINT_SCALE } from './reportColumns';

const A4_SHORT_SIDE_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Points of rows that fit on a landscape page at `PRINT_SCALE`. */
export const PAGE_POINTS =
  ((A4_SHORT_SIDE_MM - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM * 100) / PRINT_SCALE;

/**
 * Where to break the page so that the signature does not stand on one by itself: before what comes last above it.
 * @param heights of the rows in points, the signature's last
 * @param header 0-based row repeated on every page
 * @param last 0-based row from which on everything stays with the signature
 * @returns 0-based rows that start a page; none if the signature follows other rows anyway
 */
export function signatureBreak(heights: readonly number[], header: number, last: number): number[] {
  const repeated = heights[header] ?? 0;
  let used = 0;
  let first = 0;
  heights.forEach((height, row) => {
    if (used + height > PAGE_POINTS) {
      used = repeated;
      first = row;
    }
    used += height;
  });
  return first === heights.length - 1 && last > header ? [last] : [];
}
