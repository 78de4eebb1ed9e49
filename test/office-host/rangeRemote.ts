import { cellAddress, quoteSheet, rangeAddress, type RangeRef } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { DEFAULT_FORMAT, withProperty } from './cellFormat';
import { ExcelError } from './excelError';
import { formatRemote } from './formatRemote';
import { rangeArgument, type Machine, type RangeRemote } from './machine';
import {
  cellKey,
  cellsOf,
  formatAt,
  intersects,
  isWhole,
  requireUnprotected,
  requireWritable,
  usedRange,
  type Sheet,
} from './model';
import { conditionalFormatsRemote, validationRemote } from './ruleRemotes';
import { unknownColumn, withAt, withThisRow } from './rewriting';
import { clearCell, fillColumn, headerTable, setHeader } from './structure';
import { checkFormula, interpret } from './typedText';
import { toA1 } from './r1c1';
import { worksheetRemote } from './worksheetRemote';

const hasTable = (machine: Machine) => (name: string) =>
  machine.workbook.sheets.some(({ tables }) =>
    tables.some((t) => t.name.toLowerCase() === name.toLowerCase()),
  );
const hasSheet = (machine: Machine) => (name: string) =>
  machine.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** A value for every cell, or an array in the shape of the range. */
function shaped(input: unknown, { top, left, bottom, right }: RangeRef): unknown[][] {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (!Array.isArray(input)) return Array.from({ length: rows }, () => Array<unknown>(columns).fill(input));
  const fits = input.length === rows && input.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits)
    throw new ExcelError(
      'InvalidArgument',
      `an array of ${rows} × ${columns}, not of ${input.length} × ${(input[0] as unknown[] | undefined)?.length}`,
    );
  return input as unknown[][];
}

function writeContents(machine: Machine, sheet: Sheet, range: RangeRef, input: unknown): void {
  if (isWhole(range)) throw new ExcelError('InvalidArgument', 'values of a whole sheet');
  const rows = shaped(input, range);
  requireWritable(sheet, range);
  const before = new Map<number, string | null>();
  const isOne = range.top === range.bottom && range.left === range.right;
  const shown = () => shownValue(machine, sheet, range.top, range.left);
  const valueBefore = isOne ? shown() : '';
  for (const [cell, row, column] of cellsOf(sheet, [range])) {
    before.set(cellKey(row, column), cell.formula);
    const given = rows[row - range.top]?.[column - range.left];
    if (given === null || given === undefined) continue;
    const covered = sheet.merges.find((m) =>
      intersects(m, { top: row, left: column, bottom: row, right: column }),
    );
    if (covered && (covered.top !== row || covered.left !== column) && given !== '')
      throw new ExcelError('InvalidArgument', `${cellAddress(row, column)} is covered by a merge`);
    const content = interpret(given, cell.format.numberFormat, machine.workbook.date1904);
    if (content.formula !== null) {
      content.formula = withThisRow(content.formula, sheet, row, column);
      checkFormula(content.formula, hasTable(machine), hasSheet(machine));
      const gone = unknownColumn(machine.workbook, content.formula);
      if (gone !== null) throw new ExcelError('InvalidArgument', `no column ${gone}`);
    }
    const headed = headerTable(sheet, row, column);
    if (headed && content.formula !== null)
      throw new ExcelError('InvalidArgument', 'formula in a table header');
    if (headed) setHeader(machine.workbook, sheet, headed, column, String(content.value ?? ''));
    else Object.assign(cell, { ...content, isError: content.isError });
  }
  if (machine.behaviour.writesFillColumns) fillColumn(sheet, range, before);
  machine.changed(sheet, range, isOne ? { valueBefore, valueAfter: shown() } : undefined);
}

function clearCells(machine: Machine, sheet: Sheet, ranges: RangeRef[], applyTo: string): void {
  if (!['All', 'Contents', 'Formats'].includes(applyTo))
    throw new ExcelError('NotImplemented', `clear ${applyTo}`);
  for (const range of ranges) {
    requireWritable(sheet, range);
    for (const [cell, row, column] of cellsOf(sheet, [range])) {
      if (applyTo !== 'Formats') {
        const table = headerTable(sheet, row, column);
        if (table) setHeader(machine.workbook, sheet, table, column, '');
        else clearCell(cell);
      }
      if (applyTo !== 'Contents') cell.format = DEFAULT_FORMAT;
    }
    machine.changed(sheet, range);
  }
}

/** A cell's displayed value; for a formula, whatever the machine's evaluator knows. */
export function shownValue(machine: Machine, sheet: Sheet, row: number, column: number): CellScalar {
  const cell = sheet.cells.get(cellKey(row, column));
  if (!cell) return '';
  if (cell.formula === null) return cell.value ?? '';
  if (cell.formula.replace(/"(?:[^"]|"")*"/g, '').includes('#REF!')) return '#REF!';
  const result = machine.evaluate(sheet.name, cellAddress(row, column), cell.formula);
  // Never computed: an error, so that it is not mistaken for a number.
  return result === undefined ? '#CALC!' : (result ?? 0);
}

/** Only supports date formats: day, month and year in the format's order. */
function shownText(machine: Machine, sheet: Sheet, row: number, column: number): string {
  const value = shownValue(machine, sheet, row, column);
  const format = String(formatAt(sheet, row, column).numberFormat);
  if (typeof value !== 'number' || !/^[dmy/.-]+$/i.test(format)) return String(value ?? '');
  const days = Math.floor(value) - (machine.workbook.date1904 ? 24_107 : 25_569);
  const date = new Date(days * 86_400_000);
  const padded = (part: number, width: number): string => String(part).padStart(width, '0');
  return format
    .replace(/y+/i, String(date.getUTCFullYear()))
    .replace(/d+/i, (code) => padded(date.getUTCDate(), code.length))
    .replace(/m+/i, (code) => padded(date.getUTCMonth() + 1, code.length));
}

function grid<T>({ top, left, bottom, right }: RangeRef, at: (row: number, column: number) => T): T[][] {
  if ((bottom - top + 1) * (right - left + 1) > 5_000_000)
    throw new ExcelError('InvalidArgument', 'over 5,000,000 cells');
  return Array.from({ length: bottom - top + 1 }, (_r, r) =>
    Array.from({ length: right - left + 1 }, (_c, c) => at(top + r, left + c)),
  );
}

export function fullAddress(sheet: Sheet, ranges: RangeRef[]): string {
  const quoted = /^[\p{L}_][\p{L}\p{M}\d_.]*$/u.test(sheet.name) ? sheet.name : quoteSheet(sheet.name);
  return ranges.map((range) => `${quoted}!${rangeAddress(range)}`).join(',');
}

function mergeCells(sheet: Sheet, range: RangeRef): void {
  requireUnprotected(sheet);
  if (sheet.tables.some((table) => intersects(table.range, range)))
    throw new ExcelError('InvalidOperation', 'a merge over a table');
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, range)), range];
  for (const [cell, row, column] of cellsOf(sheet, [range])) {
    if (row === range.top && column === range.left) continue;
    cell.value = null;
    cell.formula = null;
  }
}

/** Like Excel, merges the cells of adjacent rules into as few areas as possible, row by row. */
function validatedAreas(sheet: Sheet, within: RangeRef): RangeRef[] {
  const areas: RangeRef[] = [];
  for (let row = within.top; row <= within.bottom; row += 1) {
    let start: number | null = null;
    for (let column = within.left; column <= within.right + 1; column += 1) {
      const here =
        column <= within.right &&
        sheet.validations.some(({ range }) =>
          intersects(range, { top: row, left: column, bottom: row, right: column }),
        );
      if (here) start ??= column;
      else if (start !== null) {
        const above = areas.find((a) => a.bottom === row - 1 && a.left === start && a.right === column - 1);
        if (above) above.bottom = row;
        else areas.push({ top: row, left: start, bottom: row, right: column - 1 });
        start = null;
      }
    }
  }
  return areas;
}

export function rangeRemote(machine: Machine, sheet: Sheet, range: RangeRef): RangeRemote {
  const ranges = [range];
  const at = (row: number, column: number) => sheet.cells.get(cellKey(row, column));
  const hideRows = (hidden: boolean) => {
    requireUnprotected(sheet, 'allowFormatRows');
    for (let row = range.top; row <= range.bottom; row += 1) sheet.hiddenRows[hidden ? 'add' : 'delete'](row);
  };
  const hideColumns = (hidden: boolean) => {
    requireUnprotected(sheet, 'allowFormatColumns');
    for (let column = range.left; column <= range.right; column += 1)
      sheet.hiddenColumns[hidden ? 'add' : 'delete'](column);
  };
  return {
    className: 'Range',
    sheet,
    ranges,
    get: {
      address: () => fullAddress(sheet, ranges),
      rowCount: () => range.bottom - range.top + 1,
      columnCount: () => range.right - range.left + 1,
      rowIndex: () => range.top,
      columnIndex: () => range.left,
      values: () => grid(range, (row, column) => shownValue(machine, sheet, row, column)),
      formulas: () =>
        grid(range, (row, column) => {
          const cell = at(row, column);
          if (typeof cell?.formula !== 'string') return cell?.value ?? '';
          const { thisRow } = machine.behaviour;
          return `=${thisRow === '@' ? withAt(cell.formula, sheet, row, column) : cell.formula}`;
        }),
      text: () => grid(range, (row, column) => shownText(machine, sheet, row, column)),
      numberFormat: () => grid(range, (row, column) => formatAt(sheet, row, column).numberFormat),
      valueTypes: () =>
        grid(range, (row, column) => {
          const value = shownValue(machine, sheet, row, column);
          const isFormula = typeof at(row, column)?.formula === 'string';
          if (at(row, column)?.isError || value === '#CALC!' || (isFormula && value === '#REF!'))
            return 'Error';
          if (value === '') return isFormula ? 'String' : 'Empty';
          return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
        }),
      format: () => formatRemote({ sheet, ranges }),
      worksheet: () => worksheetRemote(machine, sheet),
      dataValidation: () => validationRemote(machine, { sheet, ranges }),
      conditionalFormats: () => conditionalFormatsRemote(machine, { sheet, ranges }),
    },
    set: {
      values: (input: unknown) => writeContents(machine, sheet, range, input),
      formulas: (input: unknown) => writeContents(machine, sheet, range, input),
      formulasR1C1: (input: unknown) =>
        writeContents(
          machine,
          sheet,
          range,
          shaped(input, range).map((cells, row) =>
            cells.map((cell, column) =>
              typeof cell === 'string' && cell.startsWith('=')
                ? toA1(cell, range.top + row, range.left + column)
                : cell,
            ),
          ),
        ),
      numberFormat: (input: unknown) => {
        requireUnprotected(sheet, 'allowFormatCells');
        const rows = shaped(input, range);
        for (const [cell, row, column] of cellsOf(sheet, ranges)) {
          const format = rows[row - range.top]?.[column - range.left];
          if (typeof format === 'string') cell.format = withProperty(cell.format, 'numberFormat', format);
          else if (format !== null)
            throw new ExcelError('InvalidArgument', `number format ${String(format)}`);
        }
      },
      rowHidden: hideRows,
      columnHidden: hideColumns,
      hyperlink: (link: { address?: string; documentReference?: string; textToDisplay?: string }) => {
        requireWritable(sheet, range);
        requireUnprotected(sheet, 'allowInsertHyperlinks');
        if (link.documentReference === undefined)
          throw new ExcelError('NotImplemented', 'a link out of the workbook');
        for (const [cell] of cellsOf(sheet, ranges)) {
          cell.link = link.documentReference;
          if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
          else if (cell.value === null && cell.formula === null) cell.value = link.documentReference;
          // Excel applies its Hyperlink style to the cell.
          cell.format = withProperty(
            withProperty(cell.format, 'font.color', '#0563C1'),
            'font.underline',
            'Single',
          );
        }
      },
    },
    call: {
      merge: (across?: boolean) => {
        if (across) throw new ExcelError('NotImplemented', 'merge across');
        mergeCells(sheet, range);
      },
      clear: (applyTo?: string | null) => clearCells(machine, sheet, ranges, applyTo ?? 'All'),
      select: () => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelError('InvalidOperation', `${sheet.name} is hidden`);
        machine.select(sheet, range);
      },
      getCell: (row: number, column: number) =>
        rangeRemote(machine, sheet, {
          top: range.top + row,
          left: range.left + column,
          bottom: range.top + row,
          right: range.left + column,
        }),
      validateArraySize: (rows: number, columns: number) => {
        if (rows !== range.bottom - range.top + 1 || columns !== range.right - range.left + 1)
          throw new ExcelError('InvalidArgument', `an array of ${rows} × ${columns}`);
      },
      getRow: (row: number) =>
        rangeRemote(machine, sheet, { ...range, top: range.top + row, bottom: range.top + row }),
      getBoundingRect: (other: unknown) => {
        const { top, left, bottom, right } = rangeArgument(other, sheet);
        return rangeRemote(machine, sheet, {
          top: Math.min(range.top, top),
          left: Math.min(range.left, left),
          bottom: Math.max(range.bottom, bottom),
          right: Math.max(range.right, right),
        });
      },
      getResizedRange: (rows: number, columns: number) =>
        rangeRemote(machine, sheet, { ...range, bottom: range.bottom + rows, right: range.right + columns }),
      getRowProperties: (options: Record<string, unknown>) => {
        if (Object.keys(options).join() !== 'rowHidden')
          throw new ExcelError('NotImplemented', 'row properties');
        return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({
          rowHidden: sheet.hiddenRows.has(range.top + index),
        }));
      },
      getColumnProperties: (options: Record<string, unknown>) => {
        if (Object.keys(options).join() !== 'columnHidden')
          throw new ExcelError('NotImplemented', 'column properties');
        return Array.from({ length: range.right - range.left + 1 }, (_, index) => ({
          columnHidden: sheet.hiddenColumns.has(range.left + index),
        }));
      },
      getSpecialCellsOrNullObject: (type: string) => {
        if (type !== 'DataValidations') throw new ExcelError('NotImplemented', `special cells ${type}`);
        const areas = validatedAreas(sheet, range);
        return areas.length === 0 ? null : areasRemote(machine, sheet, areas);
      },
      getMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => intersects(merge, range));
        return merges.length === 0 ? null : areasRemote(machine, sheet, merges);
      },
      getUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedRange(sheet, valuesOnly ?? false, range);
        return used && rangeRemote(machine, sheet, used);
      },
    },
  };
}

export function areasRemote(machine: Machine, sheet: Sheet, ranges: RangeRef[]): RangeRemote {
  return {
    className: 'RangeAreas',
    sheet,
    ranges,
    get: {
      address: () => fullAddress(sheet, ranges),
      areaCount: () => ranges.length,
      worksheet: () => worksheetRemote(machine, sheet),
      format: () => formatRemote({ sheet, ranges }),
      dataValidation: () => validationRemote(machine, { sheet, ranges }),
      conditionalFormats: () => conditionalFormatsRemote(machine, { sheet, ranges }),
    },
    call: {
      clear: (applyTo?: string | null) => clearCells(machine, sheet, ranges, applyTo ?? 'All'),
    },
  };
}
