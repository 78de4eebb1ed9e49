const POINTS_PER_PIXEL = 0.75;

/** Points of a row that nobody sized, in whole pixels: 15.75 for Times New Roman 12, as Excel has it. */
export function defaultRowHeight(font: { size: number }): number {
  return Math.ceil((font.size * 1.3125) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
