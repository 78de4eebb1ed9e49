import { MARGINS } from '../../tableSheet';
import { PRINT_SCALE } from './reportColumns';

const A4_SHORT_SIDE_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Points of rows that fit on a landscape page at `PRINT_SCALE`. */
export const PAGE_POINTS =
  ((A4_SHORT_SIDE_MM - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM * 100) / PRINT_SCALE;

/**
 * How much of a page the program that prints may find: each rounds row heights its own way, and over several pages that
 * adds up to rows. LibreOffice fits more than Excel.
 */
const PAGE_SHARES = [1, 0.99, 0.98, 0.97, 1.01, 1.02, 1.03] as const;

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
  const shares = PAGE_SHARES.map((share) => laidOut(heights, header, names, PAGE_POINTS * share));
  const breaks = shares[0]?.breaks ?? [];
  const isAlone = shares.some(({ lastPage }) => lastPage === heights.length - 1);
  return isAlone && last > header ? [...breaks, last] : breaks;
}

/** Pages of a given height: where one is to begin with a section's name, and the row with which the last one begins. */
function laidOut(
  heights: readonly number[],
  header: number,
  names: ReadonlySet<number>,
  points: number,
): { breaks: number[]; lastPage: number } {
  const repeated = heights[header] ?? 0;
  const breaks: number[] = [];
  let used = 0;
  let lastPage = 0;
  heights.forEach((height, row) => {
    if (used + height > points) {
      const isNamed = names.has(row - 1) && row - 1 > lastPage;
      lastPage = isNamed ? row - 1 : row;
      used = repeated + (isNamed ? (heights[row - 1] ?? 0) : 0);
      if (isNamed) breaks.push(lastPage);
    }
    used += height;
  });
  return { breaks, lastPage };
}
