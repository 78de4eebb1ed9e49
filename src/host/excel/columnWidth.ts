/** Advance of the widest digit as a part of the font size. */
const DIGIT_WIDTH: ReadonlyMap<string, number> = new Map([
  ['Times New Roman', 0.5],
  ['Calibri', 0.507],
  ['Arial', 0.556],
]);
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 72 / 96;

/**
 * Characters of the spec's default font → points, which `RangeFormat.columnWidth` takes. A column is its digits and
 * 5 pixels of padding wide (ECMA-376 18.3.1.13): 10 characters of Times New Roman 12, whose digits have 8 pixels, are
 * 85 pixels or 63.75 points. Excel's own Column Width box counts characters of the workbook's Normal style, which may
 * be another font: points give the same width in every workbook.
 */
export function columnPoints(characters: number, font: { name: string; size: number }): number {
  const digit = Math.round(((DIGIT_WIDTH.get(font.name) ?? 0.5) * font.size) / POINTS_PER_PIXEL);
  return Math.round(characters * digit + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

const POINTS_PER_MM = 72 / 25.4;

/** Paper is measured in millimetres, `PageLayout` in points; two digits are finer than any printer. */
export const millimetresToPoints = (millimetres: number): number =>
  Math.round(millimetres * POINTS_PER_MM * 100) / 100;
