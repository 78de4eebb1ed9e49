import { boundsOf, cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { AppendOptions } from '../../shared/columnsHost';
import { HostError } from '../../shared/hostError';

/** Cells that must be unchanged since the columns were laid out. */
export type ExpectedCells = NonNullable<AppendOptions['expected']>;

/** @param cell A1 of the first cell that differs */
export const changed = (sheet: string, cell: string): HostError =>
  new HostError('cellChanged', { sheet, cell }, 'not what was seen when the columns were laid out');

/** A column's stretch of expected cells, requested. */
interface Asked {
  range: Excel.Range;
  top: number;
  cells: ExpectedCells;
}

/**
 * Requests their values, available after the next sync: a range for each column, since what lies between the headers
 * and a column of a thousand texts is none of ours.
 */
export function askExpected(sheet: Excel.Worksheet, expected: ExpectedCells): Asked[] {
  const byColumn = new Map<number, ExpectedCells[number][]>();
  for (const each of expected) {
    const { left } = parseRange(each.cell);
    const column = byColumn.get(left) ?? [];
    column.push(each);
    byColumn.set(left, column);
  }
  return [...byColumn.values()].map((cells) => {
    const bounds = boundsOf(cells.map(({ cell }) => cell));
    const range = sheet.getRange(rangeAddress(bounds));
    range.load({ values: true });
    return { range, top: bounds.top, cells };
  });
}

/** The first expected cell with a different value, once `askExpected` has been synced. */
export function otherThan(asked: readonly Asked[]): string | null {
  for (const { range, top, cells } of asked)
    for (const { cell, value } of cells) {
      const held: unknown = range.values[parseRange(cell).top - top]?.[0];
      if ((held === '' ? null : held) !== (value === '' ? null : value)) return cell;
    }
  return null;
}

/** A1 of a range's first cell. */
export function firstCellOf(address: string): string {
  const { top, left } = parseRange(address);
  return cellAddress(top, left);
}
