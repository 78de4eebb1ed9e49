const POINTS_PER_PIXEL = 0.75;

/** Default row height in points, in whole pixels: 15.75 for Times New Roman 12, as in Excel. */
export function defaultRowHeight(font: { size: number }): number {
  return Math.ceil((font.size * 1.3125) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
