import { MARGINS } from '../../tableSheet';
import { PRINT_SCALE } from './reportColumns';

const A4_SHORT_SIDE_MM = 210;
const POINTS_PER_MM = 72 / 25.4;
/** Points of rows that fit on a landscape page at `PRINT_SCALE`. */
export const PAGE_POINTS =
  ((A4_SHORT_SIDE_MM - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM * 100) / PRINT_SCALE;

/**
 * Effective page heights of different programs: each rounds row heights differently, which over several pages adds up
 * to whole rows. LibreOffice fits more than Excel.
 */
const PAGE_SHARES = [1, 0.99, 0.98, 0.97, 1.01, 1.02, 1.03] as const;

/**
 * Page breaks that keep section names off the end of a page, and the signature from standing alone on one.
 * @param heights of the rows in points, the signature's last
 * @param header 0-based row repeated on every page
 * @param names 0-based rows with a section's name
 * @param last 0-based row from which on everything stays with the signature
 * @returns 0-based rows that start a page; breaks that are fine anyway are left to the printing program
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

/** Lays out pages of a given height: which must begin with a section's name, and the first row of the last one. */
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
