/** Advance of the widest digit as a part of the font size: all digits of these fonts are equally wide. */
const DIGIT_WIDTH: ReadonlyMap<string, number> = new Map([
  ['Times New Roman', 0.5],
  ['Calibri', 0.507],
  ['Arial', 0.556],
]);
const PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;

/**
 * Characters of Excel's Column Width box → what the file stores, which has the cell's padding in it
 * (ECMA-376 18.3.1.13, `width`). Times New Roman 12: a digit is 8 pixels, so 10 is stored as 10.625.
 */
export function storedColumnWidth(characters: number, font: { name: string; size: number }): number {
  const digit = Math.round((DIGIT_WIDTH.get(font.name) ?? 0.5) * font.size * PIXELS_PER_POINT);
  return Math.trunc(((characters * digit + PADDING_PIXELS) / digit) * 256) / 256;
}

const POINTS_PER_PIXEL = 0.75;

/** Points of a row that nobody sized, in whole pixels: 15.75 for Times New Roman 12, as Excel has it. */
export function defaultRowHeight(font: { size: number }): number {
  return Math.ceil((font.size * 1.3125) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
