import { bare, tidy } from '../../text/normalise';

/** The unit in which agencies' workbooks show budgets: their column says so. */
export const SHOWN_UNIT = 'triệu đồng';

/** Spellings without diacritics; the first that a text contains decides. */
const MONEY: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:ty|ti) ?(?:dong|d|vnd)(?![a-z])/, 'tỷ đồng'],
  [/(?<![a-z])(?:trieu|tr\.?) ?(?:dong|d|vnd)(?![a-z])/, SHOWN_UNIT],
  [/(?:(?<![a-z])(?:nghin|ngan) ?|(?<!\d)1\.?000 ?)(?:dong|d|vnd)(?![a-z])/, 'nghìn đồng'],
  [/(?<![a-z])(?:dong|vnd)(?![a-z])/, 'đồng'],
];

/** The unit of money named in a text, in canonical spelling; null if none. */
export const moneyUnitIn = (text: string): string | null =>
  MONEY.find(([pattern]) => pattern.test(bare(text)))?.[1] ?? null;

const STATED = /(?:đơn vị tính|đvt|đ\.v\.t)\s*:\s*(?<unit>[^);\n]{1,40})/iu;
const WHOLE_LINE = /^\(?(?:đơn vị(?: tính)?|đvt|đ\.v\.t)\s*:\s*(?<unit>[^);\n]{1,40})\)?\.?$/iu;
const NUMBER = /^[\d.,\s]+%?$/;

/** The unit stated in a line of running text; null if none. */
export const statedUnit = (text: string): string | null => STATED.exec(tidy(text))?.groups?.unit ?? null;

/**
 * The unit stated by a row of cells, alone or beside numbers (“Đơn vị tính: triệu đồng | 350”); null for any other row.
 */
export function unitOfRow(cells: readonly string[]): string | null {
  const said = [...new Set(cells.map(tidy).filter((text) => text !== '' && !NUMBER.test(text)))];
  return said.length === 1 ? (WHOLE_LINE.exec(said[0] as string)?.groups?.unit ?? null) : null;
}

/** Whether a budget is a number whose unit is stated elsewhere. */
export const lacksUnit = (budget: string): boolean => /^\d[\d.,\s]*$/.test(tidy(budget));
