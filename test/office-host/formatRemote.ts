import { withProperty, type FormatKey, type FormatValue } from './cellFormat';
import { ExcelError } from './excelError';
import { toRange, type RangeRemote } from './machine';
import { cellsOf, formatAt, isWhole, requireUnprotected, type Sheet } from './model';
import type { RangeRef } from '../../src/workbook/address';
import type { Remote } from './remote';

/** Sets a property on every cell of the ranges; for a whole sheet, on future cells too. */
function apply(sheet: Sheet, ranges: RangeRef[], key: FormatKey, value: FormatValue): void {
  requireUnprotected(sheet, 'allowFormatCells');
  if (ranges.some(isWhole)) {
    sheet.base = withProperty(sheet.base, key, value);
    for (const cell of sheet.cells.values()) cell.format = withProperty(cell.format, key, value);
    return;
  }
  for (const [cell] of cellsOf(sheet, ranges)) cell.format = withProperty(cell.format, key, value);
}

const COLOR = /^#[0-9A-Fa-f]{6}$/;
const color = (value: string): string => {
  if (!COLOR.test(value)) throw new ExcelError('InvalidArgument', `not a colour: ${value}`);
  return value.toUpperCase();
};

/** The value shared by all cells, null if they differ, as Excel returns it. */
function shared(sheet: Sheet, ranges: RangeRef[], key: FormatKey): FormatValue {
  let found: FormatValue | undefined;
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = formatAt(sheet, row, column)[key] ?? null;
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? null;
}

export function formatRemote({ sheet, ranges }: Pick<RangeRemote, 'sheet' | 'ranges'>): Remote {
  const plain = (key: FormatKey) => (value: FormatValue) => apply(sheet, ranges, key, value);
  const read = (key: FormatKey) => () => shared(sheet, ranges, key);
  const font: Remote = {
    className: 'RangeFont',
    get: {
      name: read('font.name'),
      size: read('font.size'),
      bold: read('font.bold'),
      color: read('font.color'),
    },
    set: {
      name: plain('font.name'),
      size: plain('font.size'),
      bold: plain('font.bold'),
      italic: plain('font.italic'),
      underline: plain('font.underline'),
      color: (value: string) => apply(sheet, ranges, 'font.color', color(value)),
    },
  };
  const fill: Remote = {
    className: 'RangeFill',
    get: { color: read('fill') },
    set: { color: (value: string) => apply(sheet, ranges, 'fill', color(value)) },
    call: { clear: () => apply(sheet, ranges, 'fill', null) },
  };
  return {
    className: 'RangeFormat',
    get: {
      columnWidth: () => one(columnsOf(ranges).map((column) => widthOf(sheet, column))),
      useStandardWidth: () =>
        one(columnsOf(ranges).map((column) => widthOf(sheet, column) === STANDARD_WIDTH)),
      font: () => font,
      fill: () => fill,
      protection: () => ({
        className: 'FormatProtection',
        get: { locked: read('locked') },
        set: { locked: plain('locked') },
      }),
      borders: () => ({
        className: 'RangeBorderCollection',
        call: { getItem: (edge: string) => borderRemote(sheet, ranges, edge) },
        item: (edge: string) => borderRemote(sheet, ranges, edge),
      }),
    },
    set: {
      horizontalAlignment: plain('align.horizontal'),
      verticalAlignment: plain('align.vertical'),
      wrapText: plain('align.wrap'),
      indentLevel: (value: number) => {
        if (value < 0 || value > 250) throw new ExcelError('InvalidArgument', `indent ${value}`);
        apply(sheet, ranges, 'align.indent', value);
      },
      columnWidth: (value: number) => sizeColumns(sheet, ranges, value),
      useStandardWidth: (value: boolean) => {
        requireUnprotected(sheet, 'allowFormatColumns');
        // "Only true can be set": false would say no width.
        if (!value) throw new ExcelError('NotImplemented', 'useStandardWidth = false');
        for (const column of columnsOf(ranges)) sheet.columnWidths.delete(column);
      },
      rowHeight: (value: number) => sizeRows(sheet, ranges, value),
    },
  };
}

/** Points; Excel's default with Calibri 11. */
export const STANDARD_WIDTH = 48;

const widthOf = (sheet: Sheet, column: number): number => sheet.columnWidths.get(column) ?? STANDARD_WIDTH;

const columnsOf = (ranges: RangeRef[]): number[] =>
  ranges.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, index) => left + index));

/** Their common value, or null, as returned by Excel. */
const one = <T>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

function sizeColumns(sheet: Sheet, ranges: RangeRef[], points: number): void {
  requireUnprotected(sheet, 'allowFormatColumns');
  // The maximum is 255 characters; with the widest common digit that is under 1,800 points.
  if (points < 0 || points > 1800) throw new ExcelError('InvalidArgument', `column width ${points}`);
  for (const { left, right } of ranges)
    for (let column = left; column <= right; column += 1) sheet.columnWidths.set(column, points);
}

function sizeRows(sheet: Sheet, ranges: RangeRef[], points: number): void {
  requireUnprotected(sheet, 'allowFormatRows');
  if (points < 0 || points > 409.5) throw new ExcelError('InvalidArgument', `row height ${points}`);
  for (const { top, bottom } of ranges)
    for (let row = top; row <= bottom; row += 1) sheet.rowHeights.set(row, points);
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Which cells of a range have the edge on which side. Neighbours share an edge: it is set on both. */
function edges({ top, left, bottom, right }: RangeRef, edge: string): [RangeRef, Side][] {
  switch (edge) {
    case 'EdgeTop':
      return [
        [{ top, left, bottom: top, right }, 'top'],
        [{ top: top - 1, left, bottom: top - 1, right }, 'bottom'],
      ];
    case 'EdgeBottom':
      return [
        [{ top: bottom, left, bottom, right }, 'bottom'],
        [{ top: bottom + 1, left, bottom: bottom + 1, right }, 'top'],
      ];
    case 'EdgeLeft':
      return [
        [{ top, left, bottom, right: left }, 'left'],
        [{ top, left: left - 1, bottom, right: left - 1 }, 'right'],
      ];
    case 'EdgeRight':
      return [
        [{ top, left: right, bottom, right }, 'right'],
        [{ top, left: right + 1, bottom, right: right + 1 }, 'left'],
      ];
    case 'InsideHorizontal':
      return [
        [{ top, left, bottom: bottom - 1, right }, 'bottom'],
        [{ top: top + 1, left, bottom, right }, 'top'],
      ];
    case 'InsideVertical':
      return [
        [{ top, left, bottom, right: right - 1 }, 'right'],
        [{ top, left: left + 1, bottom, right }, 'left'],
      ];
    default:
      throw new ExcelError('NotImplemented', `border ${edge}`);
  }
}

function borderRemote(sheet: Sheet, ranges: RangeRef[], edge: string): Remote {
  const setPart = (part: string) => (value: string) => {
    requireUnprotected(sheet, 'allowFormatCells');
    if (ranges.some(isWhole)) throw new ExcelError('NotImplemented', 'borders of a whole sheet');
    for (const [range, side] of ranges.flatMap((range) => edges(range, edge))) {
      if (range.top < 0 || range.left < 0) continue;
      const stored = part === 'color' ? color(value) : value;
      for (const [cell] of cellsOf(sheet, [range]))
        cell.format = withProperty(cell.format, `border.${side}.${part}`, stored);
    }
  };
  return {
    className: 'RangeBorder',
    set: { style: setPart('style'), color: setPart('color'), weight: setPart('weight') },
  };
}

/** `A1,C3:D4` on one sheet. Excel accepts at most 255 characters here. */
export function toRanges(address: string, sheet: Sheet): RangeRef[] {
  if (address.length > 255)
    throw new ExcelError('InvalidArgument', `address of ${address.length} characters`);
  return address.split(/[,;]/).map((part) => toRange(part.trim(), sheet));
}
