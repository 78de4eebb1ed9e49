import { parseRange } from '../../../src/workbook/address';
import type { CellScalar, SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';

/** A scalar, a column of a table or range, or an error such as a division by zero. */
type Value = CellScalar | CellScalar[] | typeof ERROR;
const ERROR = Symbol('error');

interface Place {
  sheet: SheetSpec;
  row: number;
}
type Expression = (at: Place) => Value;

/** A formula cell whose cached value is not what the formula gives. */
export interface Difference {
  cell: string;
  formula: string;
  cached: CellScalar;
  computed: Value;
}

const TOKEN =
  /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|[\p{L}_]+\[\[#This Row\],\[[^\]]*\]\]|[\p{L}_]+\[[^\]]*\]|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}_]+|<=|>=|<>|[-+*/&=<>(),])/uy;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(formula)?.[1];
    if (found === undefined) throw new Error(`cannot read ${formula.slice(at)}`);
    tokens.push(found);
  }
  return tokens;
}

const rank = (value: CellScalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Excel's order: numbers before texts before booleans, texts without regard to case; an empty cell is 0 or "". */
function compared(left: CellScalar, right: CellScalar): number {
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof left === 'string' ? '' : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [a, b].map((each) => (typeof each === 'string' ? each.toLocaleLowerCase('vi') : each));
  return x === y ? 0 : x! < y! ? -1 : 1;
}

function arithmetic(of: (a: number, b: number) => number) {
  return (left: CellScalar, right: CellScalar): Value => {
    const result = of(Number(left ?? 0), Number(right ?? 0));
    return left === '' || right === '' || !Number.isFinite(result) ? ERROR : result;
  };
}

const OPERATORS: Record<string, (left: CellScalar, right: CellScalar) => Value> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => a / b),
  '&': (a, b) => `${a ?? ''}${b ?? ''}`,
  '=': (a, b) => compared(a, b) === 0,
  '<>': (a, b) => compared(a, b) !== 0,
  '<': (a, b) => compared(a, b) < 0,
  '>': (a, b) => compared(a, b) > 0,
  '<=': (a, b) => compared(a, b) <= 0,
  '>=': (a, b) => compared(a, b) >= 0,
};
const PRECEDENCE = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

function combined(operator: string, left: Value, right: Value): Value {
  if (left === ERROR || right === ERROR) return ERROR;
  const of = OPERATORS[operator]!;
  if (!Array.isArray(left) && !Array.isArray(right)) return of(left, right);
  const length = Array.isArray(left) ? left.length : (right as CellScalar[]).length;
  const item = (value: CellScalar | CellScalar[], index: number) =>
    Array.isArray(value) ? value[index]! : value;
  const results = Array.from({ length }, (_none, index) => of(item(left, index), item(right, index)));
  return results.includes(ERROR) ? ERROR : (results as CellScalar[]);
}

/** Whether a cell meets a criterion of COUNTIFS or SUMIFS. */
function meets(cell: CellScalar, criterion: CellScalar): boolean {
  if (typeof criterion !== 'string') return cell === (criterion ?? 0);
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(criterion)!;
  if (operator === '=' && operand === '?*') return typeof cell === 'string' && cell !== '';
  const wanted = operand !== '' && Number.isFinite(Number(operand)) ? Number(operand) : operand;
  if (operator === '<>') return compared(cell, wanted) !== 0;
  return rank(cell) === rank(wanted) && cell !== null && OPERATORS[operator]!(cell, wanted) === true;
}

const list = (value: Value): CellScalar[] => (Array.isArray(value) ? value : value === ERROR ? [] : [value]);
const numbers = (values: readonly Value[]): number[] =>
  values.flatMap(list).filter((each) => typeof each === 'number');
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const DAY = 86_400_000;
const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * DAY);
const serialOf = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;

function monthsAfter(serial: number, months: number): number {
  const date = dateOf(serial);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))));
}

function workingDaysAfter(serial: number, days: number): number {
  let at = serial;
  for (let left = days; left > 0;) {
    at += 1;
    if (![0, 6].includes(dateOf(at).getUTCDay())) left -= 1;
  }
  return at;
}

/** Indices of the rows that meet all pairs of column and criterion. */
function chosen(pairs: readonly Value[]): number[] {
  let indices = list(pairs[0]!).map((_cell, index) => index);
  for (let at = 0; at < pairs.length; at += 2) {
    const column = list(pairs[at]!);
    const criterion = pairs[at + 1] as CellScalar;
    indices = indices.filter((index) => meets(column[index] ?? null, criterion));
  }
  return indices;
}

const FUNCTIONS: Record<string, (args: Value[]) => Value> = {
  COUNTIFS: (pairs) => chosen(pairs).length,
  SUMIFS: ([column, ...pairs]) => sum(numbers(chosen(pairs).map((index) => list(column!)[index]!))),
  SUM: (args) => sum(numbers(args)),
  SUMPRODUCT: (args) => sum(numbers(args)),
  ROWS: ([column]) => list(column!).length,
  MATCH: ([wanted, column]) => {
    const at = list(column!).findIndex((each) => each !== null && compared(each, wanted as CellScalar) === 0);
    return at < 0 ? ERROR : at + 1;
  },
  INDEX: ([column, at]) => list(column!)[Number(at) - 1] ?? null,
  AND: (args) => args.every((each) => each === true),
  OR: (args) => args.some((each) => each === true),
  NOT: ([value]) => value !== true,
  ISNUMBER: ([value]) => typeof value === 'number',
  N: ([value]) => (typeof value === 'number' ? value : 0),
  INT: ([value]) => (typeof value === 'number' ? Math.floor(value) : ERROR),
  MAX: (args) => Math.max(...numbers(args)),
  EDATE: ([from, months]) => monthsAfter(Number(from), Number(months)),
  WORKDAY: ([from, days]) => workingDaysAfter(Number(from), Number(days)),
};

/**
 * Every formula of a workbook computed from the other cells' cached values, by code that shares nothing with the
 * product's. Knows the functions that the province's workbook uses, and throws on any other.
 */
export function recalculate(spec: WorkbookSpec): { formulas: number; differences: Difference[] } {
  const tables = new Map(
    spec.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.name, { sheet, range: parseRange(table.range) }] as const),
    ),
  );
  const valueAt = (sheet: SheetSpec, row: number, column: number): CellScalar =>
    sheet.rows[row]?.[column]?.value ?? null;
  const columns = new Map<string, { column: number; cells: CellScalar[] }>();
  const tableColumn = (name: string, header: string) => {
    const key = `${name}[${header}]`;
    const known = columns.get(key);
    if (known) return known;
    const table = tables.get(name);
    if (!table) throw new Error(`no table ${name}`);
    const { sheet, range } = table;
    let column = range.left;
    while (column <= range.right && valueAt(sheet, range.top, column) !== header) column += 1;
    if (column > range.right) throw new Error(`no column ${key}`);
    const cells: CellScalar[] = [];
    for (let row = range.top + 1; row <= range.bottom; row++) cells.push(valueAt(sheet, row, column));
    const found = { column, cells };
    columns.set(key, found);
    return found;
  };

  function parsed(formula: string): Expression {
    const tokens = tokensOf(formula);
    let next = 0;
    const take = (wanted: string) => {
      if (tokens[next] !== wanted) throw new Error(`${wanted} expected in ${formula}`);
      next += 1;
    };
    const binary = (level: number): Expression => {
      const operators = PRECEDENCE[level];
      if (!operators) return primary();
      let left = binary(level + 1);
      while (operators.includes(tokens[next] ?? '')) {
        const operator = tokens[next++]!;
        const [one, other] = [left, binary(level + 1)];
        left = (at) => combined(operator, one(at), other(at));
      }
      return left;
    };
    const primary = (): Expression => {
      const token = tokens[next++] ?? '';
      if (token === '(') {
        const inner = binary(0);
        take(')');
        return inner;
      }
      if (token.startsWith('"')) {
        const text = token.slice(1, -1).replaceAll('""', '"');
        return () => text;
      }
      if (/^\d/.test(token)) return () => Number(token);
      if (tokens[next] === '(') return call(token);
      const own = /^([^[]+)\[\[#This Row\],\[(.*)\]\]$/u.exec(token);
      if (own)
        return ({ sheet, row }) => {
          const { column } = tableColumn(own[1]!, own[2]!);
          return valueAt(sheet, row, column);
        };
      const whole = /^([^[]+)\[(.*)\]$/u.exec(token);
      if (whole) return () => tableColumn(whole[1]!, whole[2]!).cells;
      const named = spec.names.find(({ name }) => name === token);
      if (named) {
        const [, sheetName, address = ''] = /^'?([^']+)'?!(.+)$/u.exec(named.refersTo)!;
        const sheet = spec.sheets.find(({ name }) => name === sheetName)!;
        return () => within(sheet, address);
      }
      if (!/\d/.test(token)) throw new Error(`${token} in ${formula}`);
      return ({ sheet }) => within(sheet, token);
    };
    const call = (name: string): Expression => {
      take('(');
      const args: Expression[] = [];
      while (tokens[next] !== ')') {
        if (args.length > 0) take(',');
        args.push(binary(0));
      }
      take(')');
      if (name === 'IF')
        return (at) => {
          const condition = args[0]!(at);
          return condition === ERROR ? ERROR : args[condition === true ? 1 : 2]!(at);
        };
      if (name === 'IFERROR')
        return (at) => {
          const value = args[0]!(at);
          return value === ERROR ? args[1]!(at) : value;
        };
      const of = FUNCTIONS[name];
      if (!of) throw new Error(`${name} in ${formula}`);
      return (at) => {
        const values = args.map((each) => each(at));
        return values.includes(ERROR) ? ERROR : of(values);
      };
    };
    const expression = binary(0);
    if (next < tokens.length) throw new Error(`${tokens[next]} left over in ${formula}`);
    return expression;
  }

  function within(sheet: SheetSpec, address: string): Value {
    const plain = address.replaceAll('$', '');
    const { top, bottom, left } = parseRange(plain.includes(':') ? plain : `${plain}:${plain}`);
    if (top === bottom) return valueAt(sheet, top, left);
    return Array.from({ length: bottom - top + 1 }, (_none, index) => valueAt(sheet, top + index, left));
  }

  const expressions = new Map<string, Expression>();
  const differences: Difference[] = [];
  let formulas = 0;
  for (const sheet of spec.sheets)
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        formulas += 1;
        const expression = expressions.get(cell.formula) ?? parsed(cell.formula);
        expressions.set(cell.formula, expression);
        const computed = expression({ sheet, row });
        const isSame =
          typeof computed === 'number' && typeof cell.value === 'number'
            ? Math.abs(computed - cell.value) < 1e-9
            : computed === (cell.value ?? '');
        if (!isSame)
          differences.push({
            cell: `${sheet.name} ${row + 1}:${column + 1}`,
            formula: cell.formula,
            cached: cell.value,
            computed,
          });
      }),
    );
  return { formulas, differences };
}
