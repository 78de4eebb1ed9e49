import { columnLetters } from '../../src/workbook/address';

/** Parses a formula as far as Excel rewrites it when sheets, rows, tables or headers change. Shares no code with src. */

/** A corner of a reference; null: the whole column or row. */
export interface Corner {
  column: number | null;
  row: number | null;
  fixedColumn: boolean;
  fixedRow: boolean;
}

export interface CellsPart {
  kind: 'cells';
  /** null: the formula's own sheet. */
  sheet: string | null;
  /** The sheet's name was quoted, whether or not it needs to be. */
  quoted: boolean;
  first: Corner;
  last: Corner | null;
}

/** `T[spec]`; for the name alone the spec is null, and `[@x]` inside its table has an empty name. */
export interface TablePart {
  kind: 'table';
  name: string;
  spec: string | null;
}

export type FormulaPart = CellsPart | TablePart | { kind: 'text'; text: string };

const NAME = /[\p{L}_\\][\p{L}\p{M}\d_.\\?]*/uy;
const TEXT = /"(?:[^"]|"")*"/y;
/** A lost sheet keeps the address after it: `#REF!A1`. */
const ERROR =
  /#(?:REF!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)?|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{M}\d_.]*))!/uy;
const CELLS = /(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\p{L}\d_(.[!])/uy;
const COLUMNS = /(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_(.[!])/uy;
const ROWS = /(\$?)(\d+):(\$?)(\d+)(?![\p{L}\d_(.[!])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iy;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** End of the bracket opened at `start`; `'` escapes the next character. */
function closing(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return formula.length;
}

const NO_TABLES: ReadonlySet<string> = new Set();
/** Cached: a column's formula is in each of its rows. */
const known = new Map<string, readonly FormulaPart[]>();
const MOST_KNOWN = 5000;

/** @param tables names that refer to a table even without a bracket */
export function partsOf(formula: string, tables = NO_TABLES): readonly FormulaPart[] {
  if (tables.size > 0) return readParts(formula, tables);
  const before = known.get(formula);
  if (before) return before;
  const parts = readParts(formula, tables);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, parts);
  return parts;
}

function readParts(formula: string, tables: ReadonlySet<string>): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at += found[0].length;
    return found;
  };
  const text = (value: string): void => {
    const last = parts[parts.length - 1];
    if (last?.kind === 'text') last.text += value;
    else parts.push({ kind: 'text', text: value });
  };
  const reference = (sheet: string | null, quoted = false): boolean => {
    const cells = match(CELLS);
    if (cells) {
      const corner = (offset: number): Corner => ({
        column: columnNumber(cells[offset + 1] as string),
        row: Number(cells[offset + 3]) - 1,
        fixedColumn: cells[offset] === '$',
        fixedRow: cells[offset + 2] === '$',
      });
      parts.push({ kind: 'cells', sheet, quoted, first: corner(1), last: cells[6] ? corner(5) : null });
      return true;
    }
    const columns = match(COLUMNS);
    const rows = columns ? null : match(ROWS);
    const found = columns ?? rows;
    if (!found) return false;
    const corner = (offset: number): Corner =>
      columns
        ? {
            column: columnNumber(found[offset + 1] as string),
            row: null,
            fixedColumn: found[offset] === '$',
            fixedRow: false,
          }
        : {
            column: null,
            row: Number(found[offset + 1]) - 1,
            fixedColumn: false,
            fixedRow: found[offset] === '$',
          };
    parts.push({ kind: 'cells', sheet, quoted, first: corner(1), last: corner(3) });
    return true;
  };
  const bracket = (name: string): void => {
    const end = closing(formula, at);
    parts.push({ kind: 'table', name, spec: formula.slice(at + 1, end) });
    at = end + 1;
  };
  while (at < formula.length) {
    const literal = match(TEXT) ?? match(ERROR);
    if (literal) {
      text(literal[0]);
      continue;
    }
    const sheet = match(SHEET);
    if (sheet) {
      const name = (sheet[1] ?? sheet[2] ?? '').replace(/''/g, "'");
      if (!reference(name, sheet[1] !== undefined)) text(sheet[0]);
      continue;
    }
    if (reference(null)) continue;
    const name = match(NAME);
    if (name) {
      if (formula[at] === '[') bracket(name[0]);
      else if (tables.has(name[0].toLowerCase())) parts.push({ kind: 'table', name: name[0], spec: null });
      else text(name[0]);
      continue;
    }
    if (formula[at] === '[') {
      bracket('');
      continue;
    }
    const number = match(NUMBER);
    if (number) text(number[0]);
    else {
      text(formula[at] as string);
      at += 1;
    }
  }
  return parts;
}

const cornerText = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  (column === null ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`) +
  (row === null ? '' : `${fixedRow ? '$' : ''}${row + 1}`);

export const sheetText = (name: string, quoted = false): string =>
  !quoted && /^[\p{L}_][\p{L}\p{M}\d_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export function partText(part: FormulaPart): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'table') return part.spec === null ? part.name : `${part.name}[${part.spec}]`;
  const { sheet, quoted, first, last } = part;
  return (
    (sheet === null ? '' : `${sheetText(sheet, quoted)}!`) +
    cornerText(first) +
    (last ? `:${cornerText(last)}` : '')
  );
}

/** `change` returns the replacement text of a part, or null to keep it. */
export function rewriteFormula(
  formula: string,
  change: (part: CellsPart | TablePart) => string | null,
  tables?: ReadonlySet<string>,
): string {
  let changed = false;
  const texts = partsOf(formula, tables).map((part) => {
    const own = part.kind === 'text' ? null : change(part);
    changed ||= own !== null;
    return own ?? partText(part);
  });
  return changed ? texts.join('') : formula;
}

const unescaped = (name: string): string => name.replace(/'(.)/g, '$1');

/** The columns named in a spec. */
export function columnsNamed(spec: string): string[] {
  const bare = spec.trim().replace(/^@/, '');
  if (bare === '' || bare.startsWith('#')) return [];
  if (!bare.startsWith('[')) return [unescaped(bare)];
  return [...bare.matchAll(/\[((?:'.|[^'\]])*)\]/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('#'))
    .map(unescaped);
}

export const escapedColumn = (name: string): string => name.replace(/['#@[\]]/g, "'$&");

const IN_THIS_ROW = /^\s*\[#This Row\]\s*,\s*/i;

/** The spec's columns if it means the formula's own row: `[a]`, `[a]:[b]`; else null. */
export function ofThisRow(spec: string): string | null {
  if (IN_THIS_ROW.test(spec)) return spec.replace(IN_THIS_ROW, '').trim();
  if (!spec.startsWith('@')) return null;
  const rest = spec.slice(1).trim();
  return rest.startsWith('[') ? rest : `[${rest}]`;
}

/** As the formula bar shows it: `[@Hạn]`, `[@[% hoàn thành]]`, `[@[a]:[b]]`. */
export function atSpec(columns: string): string {
  const only = /^\[((?:'.|[^'\]])*)\]$/.exec(columns)?.[1];
  return only !== undefined && /^[\p{L}\p{M}\d_]+$/u.test(only) ? `@${only}` : `@${columns}`;
}
