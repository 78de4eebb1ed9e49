import { parseRange, rangeAddress, type RangeRef } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { ExcelError } from './excelError';
import { toRange } from './machine';
import { cellKey, cellsOf, intersects, requireWritable, type Sheet, type Validation } from './model';
import type { OfficeHost } from './officeHost';
import { unknownColumn, withThisRow } from './rewriting';
import { fillColumn, headerTable, setHeader } from './structure';
import { interpret } from './typedText';

/**
 * Simulates the user typing into a cell: enforces protection and data validation, the latter of which does not apply to
 * add-ins. Custom rules, and those with formulas as bounds, are not evaluated.
 * @throws ExcelError `AccessDenied` for a locked cell, `DataValidation` for an entry refused by a stop-style rule.
 */
export function typeInto(
  office: OfficeHost,
  sheetName: string,
  cell: string,
  text: string,
  source: 'Local' | 'Remote' = 'Local',
): void {
  const sheet = office.workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const range = parseRange(cell);
  requireWritable(sheet, range);
  // A cell never written to is the same as an empty one.
  const shown = () => sheet.cells.get(cellKey(range.top, range.left))?.value ?? '';
  const valueBefore = shown();
  for (const [target, row, column] of cellsOf(sheet, [range])) {
    const { value, formula, isError } = interpret(text, target.format.numberFormat, office.workbook.date1904);
    const headed = headerTable(sheet, row, column);
    if (headed) {
      setHeader(office.workbook, sheet, headed, column, String(value ?? ''));
      continue;
    }
    const rule = sheet.validations.find((validation) => intersects(validation.range, range));
    if (rule && formula === null && rule.errorAlert?.showAlert && rule.errorAlert.style === 'Stop') {
      const accepted = value === null ? rule.ignoreBlanks : accepts(office, sheet, rule, value);
      if (!accepted) throw new ExcelError('DataValidation', rule.errorAlert.message, rule.errorAlert.title);
    }
    const before = new Map([[cellKey(row, column), target.formula]]);
    const stored = formula === null ? null : withThisRow(formula, sheet, row, column);
    if (stored !== null) {
      const gone = unknownColumn(office.workbook, stored);
      if (gone !== null) throw new ExcelError('InvalidArgument', `no column ${gone}`);
    }
    Object.assign(target, { value, formula: stored, isError });
    fillColumn(sheet, range, before);
  }
  const isOne = range.top === range.bottom && range.left === range.right;
  office.announce(sheet, rangeAddress(range), {
    source,
    ...(isOne && { valueBefore, valueAfter: shown() }),
  });
}

function accepts(office: OfficeHost, sheet: Sheet, { rule }: Validation, value: CellScalar): boolean {
  const [kind = '', parts = {}] = Object.entries(rule)[0] ?? [];
  if (kind === 'custom') return true;
  if (kind === 'list') return listItems(office, sheet, String(parts.source)).includes(String(value));
  const measured = kind === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const bounds = [parts.formula1, parts.formula2].map((bound) =>
    Number(String(bound ?? '0').replace(/^=/, '')),
  );
  return (
    bounds.some(Number.isNaN) || compares(String(parts.operator), measured, bounds[0] ?? 0, bounds[1] ?? 0)
  );
}

function compares(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case 'Between':
      return first <= value && value <= second;
    case 'NotBetween':
      return value < first || second < value;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    default:
      return value <= first;
  }
}

/** The texts of a list's range, given by address or name. */
function listItems({ workbook }: OfficeHost, own: Sheet, source: string): string[] {
  const named = workbook.names.find(({ name }) => `=${name}`.toLowerCase() === source.toLowerCase());
  const address = (named?.formula ?? source).replace(/^=/, '');
  const cut = address.lastIndexOf('!');
  const name = address.slice(0, Math.max(cut, 0)).replace(/^'|'$/g, '').replace(/''/g, "'");
  const sheet = cut < 0 ? own : workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no list at ${source}`);
  const { top, left, bottom, right }: RangeRef = toRange(address.slice(cut + 1), sheet);
  const items: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const value = sheet.cells.get(cellKey(row, column))?.value ?? null;
      if (value !== null) items.push(String(value));
    }
  return items;
}
