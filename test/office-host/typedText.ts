import type { CellScalar } from '../../src/workbook/spec';
import { ExcelError } from './excelError';

export interface Content {
  value: CellScalar;
  formula: string | null;
  /** The value is an error such as #N/A, not text that looks like one. */
  isError?: boolean;
}

const ERRORS = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;
const NUMBER = /^[-+]?(\d+([.,]\d+)*|\.\d+)(e[-+]?\d+)?\s*%?$/i;
const DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;

/**
 * How Excel interprets a value written or typed into a cell. American conventions, as in the API: 4/5/2024 is the fifth
 * of April.
 */
export function interpret(input: unknown, numberFormat: unknown, date1904 = false): Content {
  if (typeof input === 'number' || typeof input === 'boolean') {
    if (typeof input === 'number' && !Number.isFinite(input))
      throw new ExcelError('InvalidArgument', `not a cell value: ${input}`);
    // A text-formatted cell converts everything to text.
    return { value: numberFormat === '@' ? String(input) : input, formula: null };
  }
  if (typeof input !== 'string')
    throw new ExcelError('InvalidArgument', `not a cell value: ${JSON.stringify(input)}`);
  if (input.length > 32_767) throw new ExcelError('InvalidArgument', 'text longer than 32767');
  if (input === '') return { value: null, formula: null };
  if (numberFormat === '@') {
    // Whether Excel keeps or strips this apostrophe is undocumented: no code may depend on it.
    if (input.startsWith("'"))
      throw new ExcelError('InvalidArgument', `apostrophe into a cell of text format: ${input}`);
    return { value: input, formula: null };
  }
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  return typed(input, date1904);
}

function typed(input: string, date1904: boolean): Content {
  const text = input.trim();
  if (NUMBER.test(text)) {
    const number = Number(text.replace(/,/g, '').replace('%', ''));
    return { value: text.endsWith('%') ? number / 100 : number, formula: null };
  }
  if (text.length > 1 && /^[=+\-@]/.test(text)) {
    const formula = text.replace(/^=/, '');
    if (formula.length > 8192) throw new ExcelError('InvalidArgument', 'formula longer than 8192');
    return { value: null, formula: formula.replace(/^@/, '') };
  }
  const date = DATE.exec(text);
  if (date && Number(date[1]) <= 12 && Number(date[2]) <= 31) {
    const days = Date.UTC(Number(date[3] ?? 2024), Number(date[1]) - 1, Number(date[2])) / 86_400_000;
    return { value: days + (date1904 ? 24_107 : 25_569), formula: null };
  }
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text), formula: null };
  if (ERRORS.test(text)) return { value: text.toUpperCase(), formula: null, isError: true };
  return { value: input, formula: null };
}

/** The text of a formula without its string literals. */
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/**
 * Rejects what Excel's own formula parser rejects: unbalanced brackets, missing tables and sheets.
 * @throws ExcelError `InvalidArgument`
 */
export function checkFormula(
  formula: string,
  hasTable: (name: string) => boolean,
  hasSheet: (name: string) => boolean,
): void {
  const code = withoutTexts(formula);
  const refuse = (why: string): never => {
    throw new ExcelError('InvalidArgument', `${why} in =${formula}`);
  };
  const withoutSheets = code.replace(/'((?:[^']|'')+)'!/g, (_whole, name: string) => {
    if (!hasSheet(name.replace(/''/g, "'"))) refuse(`no sheet ${name}`);
    return '';
  });
  for (const [, name = ''] of withoutSheets.matchAll(/([\p{L}_][\p{L}\p{M}\d_.]*)!/gu)) {
    if (!hasSheet(name)) refuse(`no sheet ${name}`);
  }
  for (const [, name = ''] of withoutSheets.matchAll(/([\p{L}_][\p{L}\p{M}\d_.]*)\[/gu)) {
    if (!hasTable(name)) refuse(`no table ${name}`);
  }
  // An error left by a lost reference may be written back as it was read.
  const outside = withoutSheets.replace(/\[\[.*?\]\]|\[[^\]]*\]/g, '');
  let depth = 0;
  for (const char of outside) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) refuse('bracket');
  }
  if (depth !== 0) refuse('bracket');
}
