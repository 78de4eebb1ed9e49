import { SIGNS, type Comparison } from '../../../target/comparison';
import { quoted } from '../../../workbook/sheetMath';
import type { GridCell } from '../../grid';
import type { Tracker } from '../tracker';
import type { TrackerKey } from '../trackerKeys';
import {
  countFormula,
  countIn,
  countSignFormula,
  isCountFormula,
  knownCounts,
  type CountTarget,
  type KnownCounts,
} from './countTargets';

/** The column containing the targets, and the meaning of a bare number in it. */
export interface TargetCells {
  /** Contains numbers (“90”, “90%”) or sentences (“Trên 90% hồ sơ …”). */
  key: TrackerKey;
  /**
   * `shares`: every number has a percentage format, so 0.9 is 90 %. `percents`: numbers from 0 to 100 are percentages.
   * `counts`: absolute numbers, where nothing states a total. `unclear`: several occur, and bare numbers are not read.
   */
  numbers: 'shares' | 'percents' | 'counts' | 'unclear';
  /** Targets in its texts that are not percentages. */
  counts: KnownCounts;
  /** The sheet has a column for the total; without it no percentage can be judged. */
  hasWhole: boolean;
}

export interface ReadTarget {
  operator: Comparison;
  /** In per cent. */
  threshold: number;
}

const HIGHEST = 100;

const isPercentFormat = (format: string | null): boolean =>
  (format ?? '').replace(/"[^"]*"/g, '').includes('%');

/** The column of targets, else that of tasks, whose text may contain them. */
export function targetCellsOf({
  columns,
  rows,
  grid,
}: Pick<Tracker, 'columns' | 'rows' | 'grid'>): TargetCells {
  const has = (wanted: TrackerKey) => columns.some((column) => column.key === wanted);
  const key = has('target') ? 'target' : 'task';
  const hasWhole = has('denominator');
  const counts = has('numerator') ? knownCounts(rows.map(({ cells }) => cells[key]?.value ?? null)) : NONE;
  const numbers = rows.flatMap(({ cells }) => {
    const cell = cells[key];
    return typeof cell?.value === 'number' ? [cell] : [];
  });
  const shares = numbers.filter(({ format }) => isPercentFormat(format)).length;
  const meaning = (): TargetCells['numbers'] => {
    if (numbers.length > 0 && shares === numbers.length) return 'shares';
    if (shares > 0) return 'unclear';
    if (!hasWhole && has('numerator') && key === 'target')
      return namesPercent({ columns, rows, grid }) ? 'unclear' : 'counts';
    return numbers.every(({ value }) => Number(value) > 1 && Number(value) <= HIGHEST)
      ? 'percents'
      : 'unclear';
  };
  return { key, numbers: meaning(), counts, hasWhole };
}

const NONE: KnownCounts = new Map();

/** A header or a unit beside the numbers says that they are percentages. */
function namesPercent({ columns, rows, grid }: Pick<Tracker, 'columns' | 'rows' | 'grid'>): boolean {
  const isPercent = (text: string) => /%|phần trăm|tỷ lệ|tỉ lệ/iu.test(text.normalize());
  return (
    columns.some(({ key, header }) => (key === 'target' || key === 'numerator') && isPercent(header)) ||
    rows.some(({ index }) =>
      grid.rows[index]?.some(({ text }) => isPercent(text.trim()) && text.trim().length < 12),
    )
  );
}

/**
 * What may precede a percentage, with `^` for the start of the text; the last match in the list wins, so longer entries
 * come after those they end with. A formula knows no others: `target/comparisonWords` has the full list.
 */
const WORDS: readonly (readonly [string, Comparison])[] = [
  ['^ ', '>='],
  ['^ từ', '>='],
  [' trên', '>'],
  [' hơn', '>'],
  [' vượt', '>'],
  [' >', '>'],
  [' đạt', '>='],
  [' đạt từ', '>='],
  [' tối thiểu', '>='],
  [' ít nhất', '>='],
  [' duy trì', '>='],
  [' đảm bảo', '>='],
  [' bảo đảm', '>='],
  [' phấn đấu', '>='],
  [' ≥', '>='],
  [' dưới', '<'],
  [' thấp hơn', '<'],
  [' ít hơn', '<'],
  [' nhỏ hơn', '<'],
  [' <', '<'],
  [' không quá', '<='],
  [' không vượt quá', '<='],
  [' không vượt', '<='],
  [' không trên', '<='],
  [' không hơn', '<='],
  [' không cao hơn', '<='],
  [' không lớn hơn', '<='],
  [' không nhiều hơn', '<='],
  [' tối đa', '<='],
  [' ≤', '<='],
  [' không dưới', '>='],
  [' không thấp hơn', '>='],
  [' không ít hơn', '>='],
  [' không nhỏ hơn', '>='],
];
/** Only directly after the percent sign. */
const UP = '% trở lên';
const DOWN = '% trở xuống';
/** Next to these a number is a base, the size of a change, or what must not be: skipped. */
const DOUBTFUL = [
  ...['so với', 'tương đương', 'bằng', 'hiện nay', 'hiện tại', 'hiện có', 'trước đây', 'cùng kỳ'],
  ...['đã đạt', 'tổng số', 'giảm', 'tăng', 'rút ngắn', ' lên', ' xuống', 'phần trăm'],
  ...['không được', 'không để', 'không có', 'không còn', 'không phải', 'không cho', 'và vượt', 'hoặc vượt'],
];
/** Characters that may be typed without surrounding spaces; padding them turns the text into space-separated words. */
const SPACED: readonly (readonly [string, string])[] = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['≥', '≥ '],
  ['≤', '≤ '],
  ['>', '> '],
  ['<', '< '],
];
const NO_BREAK = '\u00a0';

/** `TRIM`: removes only spaces, and collapses those between words. */
const trimmed = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');
const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

interface Worded {
  text: string;
  head: string;
  /** The last word before the percent sign. */
  token: string;
}

function wordsOf(value: string): Worded | null {
  const spaced = SPACED.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    value.replaceAll(NO_BREAK, ' '),
  );
  const text = trimmed(spaced.toLowerCase());
  if (text.split('%').length !== 2) return null;
  const head = trimmed(text.slice(0, text.indexOf('%')));
  return { text, head, token: head.slice(head.lastIndexOf(' ') + 1) };
}

type Read = Pick<GridCell, 'value'> | undefined;

/** The number the formula reads, as a percentage or as is; null if none. `year` cannot be a target. */
export function thresholdByFormula(
  cell: Read,
  { numbers }: Pick<TargetCells, 'numbers'>,
  year: number,
): number | null {
  const value = cell?.value ?? null;
  if (typeof value === 'number') {
    if (numbers === 'unclear' || numbers === 'counts') return null;
    return numbers === 'shares' ? Number((value * HIGHEST).toFixed(10)) : value;
  }
  const words = typeof value === 'string' ? wordsOf(value) : null;
  if (!words) return null;
  const { text, token } = words;
  const comma = Number(token.includes(','));
  if (token === '' || digitsIn(text.replaceAll(String(year), '')) + comma !== token.length) return null;
  const plain = text.replaceAll(UP, '').replaceAll(DOWN, '');
  if (DOUBTFUL.some((word) => plain.includes(word))) return null;
  return /\d/.test(token) ? Number(token.replace(',', '.')) : null;
}

/** What the formulas read from a cell; null if the comparison cannot be read. */
export function targetByFormula(
  cell: Read,
  targets: Pick<TargetCells, 'numbers'>,
  year: number,
): ReadTarget | null {
  const threshold = thresholdByFormula(cell, targets, year);
  if (threshold === null || threshold < 0 || threshold > HIGHEST) return null;
  const words = typeof cell?.value === 'string' ? wordsOf(cell.value) : null;
  if (!words) return { operator: '>=', threshold };
  const { text, head, token } = words;
  const before = `^ ${trimmed(head.slice(0, head.length - token.length))}`;
  const said = WORDS.filter(([word]) => before.endsWith(word)).at(-1)?.[1];
  if (said === undefined) return null;
  if (text.includes(UP)) return { operator: '>=', threshold };
  return { operator: text.includes(DOWN) ? '<=' : said, threshold };
}

/** The absolute number required by a cell; null if it is a percentage, or cannot be read. */
export function countTargetOf(cell: Read, { numbers, counts }: TargetCells): CountTarget | null {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return numbers === 'counts' ? { operator: '>=', threshold: value } : null;
  return countIn(counts, value);
}

/** Whether a cell requires an absolute number. */
export const isCountTarget = (cell: string, { numbers, counts }: TargetCells): string =>
  numbers === 'counts'
    ? `OR(ISNUMBER(${cell}),${isCountFormula(counts, cell)})`
    : isCountFormula(counts, cell);

const list = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => (typeof item === 'number' ? String(item) : quoted(item))).join(',')}}`;

/** The cell's text in lower case, as space-separated words and signs. */
const textOf = (cell: string): string =>
  `TRIM(LOWER(${SPACED.reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},${quoted(from)},${quoted(to)})`,
    `SUBSTITUTE(${cell},${quoted(NO_BREAK)}," ")`,
  )}))`;

const headOf = (cell: string): string => `TRIM(LEFT(${textOf(cell)},FIND("%",${textOf(cell)})-1))`;
const tokenOf = (cell: string): string => `TRIM(RIGHT(SUBSTITUTE(${headOf(cell)}," ",REPT(" ",99)),99))`;
const digits = (text: string): string =>
  `SUMPRODUCT(LEN(${text})-LEN(SUBSTITUTE(${text},${list([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])},"")))`;
const without = (text: string, ...parts: string[]): string =>
  parts.reduce((rest, part) => `SUBSTITUTE(${rest},${quoted(part)},"")`, text);

/** The threshold in per cent, or "" if none is read. */
export function thresholdFormula(cell: string, { numbers, counts }: TargetCells, year: number): string {
  const [text, token] = [textOf(cell), tokenOf(cell)];
  // VALUE only reads plain digits the same way in every language of Excel.
  const decimals = `IF(ISNUMBER(FIND(",",${token})),LEN(${token})-FIND(",",${token}),0)`;
  const worded = `VALUE(${without(token, ',')})/10^${decimals}`;
  const isOne =
    `AND(LEN(${text})-LEN(${without(text, '%')})=1,` +
    `${digits(without(text, String(year)))}+ISNUMBER(FIND(",",${token}))=LEN(${token}),` +
    `SUMPRODUCT(--ISNUMBER(FIND(${list(DOUBTFUL)},${without(text, UP, DOWN)})))=0)`;
  const number = { unclear: '""', percents: cell, counts: cell, shares: `ROUND(${cell}*${HIGHEST},10)` }[
    numbers
  ];
  const share = `IFERROR(IF(${isOne},${worded},""),"")`;
  const counted = countFormula(counts, cell);
  return `IF(ISNUMBER(${cell}),${number},${counted === null ? share : `IFERROR(${counted},${share})`})`;
}

/** The comparison sign, or "" if the cell has none or its threshold could not be read. */
export function comparisonFormula(cell: string, threshold: string, targets: TargetCells): string {
  const [text, head, token] = [textOf(cell), headOf(cell), tokenOf(cell)];
  const before = `"^ "&TRIM(LEFT(${head},LEN(${head})-LEN(${token})))`;
  // Index of the last matching word; SUMPRODUCT forces array evaluation in Excel 2016 and LibreOffice.
  const place =
    `SUMPRODUCT(MAX((RIGHT(${before},${list(WORDS.map(([word]) => word.length))})=` +
    `${list(WORDS.map(([word]) => word))})*${list(WORDS.map((_word, index) => index + 1))}))`;
  const said = `MID(${quoted(WORDS.map(([, operator]) => SIGNS[operator]).join(''))},${place},1)`;
  const behind = `IF(ISNUMBER(FIND(${quoted(UP)},${text})),"≥",IF(ISNUMBER(FIND(${quoted(DOWN)},${text})),"≤",${said}))`;
  const share = `IF(OR(${threshold}<0,${threshold}>${HIGHEST}),"",IF(ISNUMBER(${cell}),"≥",IFERROR(IF(LEN(${said})>0,${behind}),"")))`;
  const counted = countSignFormula(targets.counts, cell);
  const worded = counted === null ? share : `IFERROR(${counted},${share})`;
  const known = targets.numbers === 'counts' ? `IF(ISNUMBER(${cell}),"≥",${worded})` : worded;
  return `IF(${threshold}="","",${known})`;
}
