/** A cell's appearance and lock, as flat properties: `font.bold`, `border.top.style`. */
export type FormatKey =
  `font.${string}` | `border.${string}` | `align.${string}` | 'fill' | 'numberFormat' | 'locked';
export type FormatValue = string | number | boolean | null;
export type CellFormat = Readonly<Partial<Record<FormatKey, FormatValue>>>;

/** Excel's defaults, in a workbook made by a Vietnamese Excel 2021. */
export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  'font.name': 'Calibri',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.color': '#000000',
  fill: null,
  numberFormat: 'General',
  locked: true,
  'align.horizontal': 'General',
  'align.vertical': 'Bottom',
  'align.wrap': false,
  'align.indent': 0,
});

const changed = new WeakMap<CellFormat, Map<string, CellFormat>>();

/**
 * The same format with one property changed; the same object for the same change, so that a sheet shares a few objects.
 */
export function withProperty(format: CellFormat, key: FormatKey, value: FormatValue): CellFormat {
  const memo = `${key}=${JSON.stringify(value)}`;
  let variants = changed.get(format);
  if (!variants) changed.set(format, (variants = new Map()));
  let variant = variants.get(memo);
  if (!variant) variants.set(memo, (variant = Object.freeze({ ...format, [key]: value })));
  return variant;
}
