import { bare, fold, tidy } from '../text/normalise';
import type { ColumnKey } from './columnWords';
import { coversOf, shownCell, type Grid } from './grid';
import type { RecognisedTable } from './recogniseTable';

/** Kinds of table rows. */
export type RowKind =
  /** A task, target or entry. */
  | 'item'
  /** Spans the full width, or has a Roman numeral: “I. CẢI CÁCH THỂ CHẾ”. */
  | 'section'
  /** A common heading of the rows below, not a work item itself. */
  | 'group'
  | 'empty'
  /** The header repeated on the next page, or a row of column numbers. */
  | 'header'
  /** Notes, places and signatures below the table. */
  | 'closing';

export interface TableRow {
  /** 0-based, in the grid. */
  row: number;
  kind: RowKind;
  /** The number or code at the start of the row, as printed, without trailing punctuation; empty if none. */
  label: string;
  /** The row's text in each recognised column, as printed and resolved through merged areas. */
  texts: Partial<Record<ColumnKey, string>>;
}

/** Content of a column of numbers or codes: “1.2.”, “a)”, “IV”, “A_N01.2.3”. */
const NUMBERED = /^(?:Phần |Mục )?(?<label>[\p{L}\d](?:[\p{L}\d._-]{0,18}[\p{L}\d])?)[.):]{0,2}$/u;
const LABEL = /^(?<label>(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]|[ivxlc]{1,6}))(?:[.)]| ?[-–:])(?=\s|$)/iu;
const OF_A_TASK: readonly ColumnKey[] = [
  'lead',
  'deadline',
  'product',
  'coordinating',
  'doneOn',
  'status',
  'result',
];

/** Classifies every row below the header by its content. `isContinued`: another table continues this one. */
export function readTableRows(
  grid: Grid,
  table: RecognisedTable,
  { isContinued = false }: { isContinued?: boolean } = {},
): TableRow[] {
  const covers = coversOf(grid);
  const headers = new Set(table.columns.map(({ header }) => fold(header)).filter((text) => text !== ''));
  const rows: TableRow[] = [];
  for (let row = table.header.last + 1; row < grid.rows.length; row += 1) {
    const shown = table.columns.map(({ column }) => tidy(shownCell(grid, row, column, covers).text));
    const own = table.columns.map(({ column }) => tidy(grid.rows[row]?.[column]?.text ?? ''));
    const texts: Partial<Record<ColumnKey, string>> = {};
    table.columns.forEach(({ key }, index) => {
      if (key !== null && shown[index] !== '') texts[key] = shown[index];
    });
    rows.push({ row, ...kindOf(own, shown, texts, headers, table), texts });
  }
  return markClosing(rows, isContinued);
}

function kindOf(
  own: readonly string[],
  shown: readonly string[],
  texts: TableRow['texts'],
  headers: ReadonlySet<string>,
  table: RecognisedTable,
): Pick<TableRow, 'kind' | 'label'> {
  const filled = own.filter((text) => text !== '');
  if (filled.length === 0) return { kind: 'empty', label: '' };
  const repeated = filled.filter((text) => headers.has(fold(text)));
  if (repeated.length >= 2 && repeated.length * 2 > filled.length) return { kind: 'header', label: '' };
  if (filled.length > 2 && own.every((text, index) => text === '' || isColumnNumber(text, index)))
    return { kind: 'header', label: '' };

  const label = labelOf(texts, table, own);
  // “II” may be in its own column, with the title merged across the others.
  const beside = shown.filter((_text, index) => !isNumbering(table.columns[index]?.key));
  const isWide =
    new Set(beside.filter((text) => text !== '')).size === 1 &&
    beside.filter((text) => text !== '').length > beside.length / 2;
  const asksNothing = OF_A_TASK.every((key) => texts[key] === undefined || isWide);
  if (!asksNothing) return { kind: 'item', label };
  if (isWide || isRoman(label) || (label === '' && isCapitalLine(filled))) return { kind: 'section', label };
  return { kind: 'group', label };
}

/** “CẢI CÁCH TÀI CHÍNH CÔNG” as the only text in its row. */
const isCapitalLine = ([text = '', ...others]: readonly string[]): boolean =>
  others.length === 0 &&
  text === text.toUpperCase() &&
  /^\p{L}+(?: \p{L}+){2,}/u.test(text) &&
  !/^(?:TỔNG|CỘNG)(?!\p{L})/u.test(text);

const isNumbering = (key: ColumnKey | null | undefined): boolean => key === 'number' || key === 'code';

const isColumnNumber = (text: string, index: number): boolean =>
  text.replace(/[()]/g, '') === String(index + 1);

export const isRoman = (label: string): boolean => /^[IVXLC]{1,6}$/.test(label);

/** From the column of numbers or codes, else from the row's first words. */
function labelOf(texts: TableRow['texts'], table: RecognisedTable, own: readonly string[]): string {
  const numbered = NUMBERED.exec(texts.code ?? texts.number ?? '')?.groups?.label;
  if (numbered !== undefined) return numbered;
  const first = own.find((text) => text !== '') ?? '';
  const said = LABEL.exec(first)?.groups?.label ?? '';
  return table.columns.length > 0 ? said : '';
}

const CLOSING =
  /^(?:noi nhan|ghi chu|tm\.? |kt\.? |tl\.? |nguoi lap|thu truong|chu tich|giam doc|chanh van phong|ky ten|\(?da ky|\(\*{1,3}\))/u;

/** Required of a task or target: a signature row may have text in the results column, but not in these. */
const OF_A_SUBJECT: readonly ColumnKey[] = ['task', 'activity', 'objective', 'target', 'product'];
const SIGNATURE = /^(?:noi nhan|tm\.|kt\.|tl\.|nguoi lap)/u;

/** Whether a row is a task or target, not a signature. */
export const hasSubject = ({ kind, label, texts }: TableRow): boolean =>
  kind === 'item' &&
  OF_A_SUBJECT.some((key) => texts[key] !== undefined) &&
  !(label === '' && SIGNATURE.test(bare(Object.values(texts)[0] ?? '')));

/**
 * After the last work item, rows with only text are notes and signatures; if the table continues, its last numbered
 * lines are headings of what follows on the next page.
 */
function markClosing(rows: readonly TableRow[], isContinued: boolean): TableRow[] {
  const lastItem = rows.reduce((last, row, index) => (hasSubject(row) ? index : last), -1);
  return rows.map((row, index) => {
    if (row.kind === 'item' && index > lastItem && lastItem >= 0) return { ...row, kind: 'closing' };
    const isWords = row.kind === 'group' || row.kind === 'section';
    const { number: _number, code: _code, ...words } = row.texts;
    const text = bare(Object.values(words)[0] ?? '');
    const isLast = index > lastItem && !(isContinued && (row.label !== '' || row.kind === 'section'));
    return isWords && (isLast || CLOSING.test(text)) ? { ...row, kind: 'closing' } : row;
  });
}
