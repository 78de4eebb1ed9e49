interface Font {
  name: string;
  /** Points. */
  size: number;
}

/** Width of the widest digit relative to the font size: all digits of these fonts are equally wide. */
const DIGIT_WIDTH: ReadonlyMap<string, number> = new Map([
  ['Times New Roman', 0.5],
  ['Calibri', 0.507],
  ['Arial', 0.556],
]);
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 72 / 96;

const digitPixels = ({ name, size }: Font): number =>
  Math.round(((DIGIT_WIDTH.get(name) ?? 0.5) * size) / POINTS_PER_PIXEL);

/**
 * Converts characters as in Excel's Column Width box to the value stored in the file, which includes the cell's padding
 * (ECMA-376 18.3.1.13, `width`). Times New Roman 12: a digit is 8 pixels, so 10 is stored as 10.625.
 */
export function storedColumnWidth(characters: number, font: Font): number {
  const digit = digitPixels(font);
  return Math.trunc(((characters * digit + PADDING_PIXELS) / digit) * 256) / 256;
}

/**
 * Converts characters of the spec's default font to points, as required by `RangeFormat.columnWidth`: 10 characters of
 * Times New Roman 12 are 85 pixels or 63.75 points. Excel's own Column Width box counts characters of the workbook's
 * Normal style, which may use another font: points give the same width in every workbook.
 */
export function columnPoints(characters: number, font: Font): number {
  return Math.round(characters * digitPixels(font) + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
