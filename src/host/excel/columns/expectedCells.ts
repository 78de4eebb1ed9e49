import { boundsOf, cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { AppendOptions } from '../../shared/columnsHost';
import { HostError } from '../../shared/hostError';

/** Cells that must be unchanged since the columns were laid out. */
export type ExpectedCells = NonNullable<AppendOptions['expected']>;

/** @param cell A1 of the first cell that differs */
export const changed = (sheet: string, cell: string): HostError =>
  new HostError('cellChanged', { sheet, cell }, 'not what was seen when the columns were laid out');

const around = (expected: ExpectedCells) => boundsOf(expected.map(({ cell }) => cell));

/** Requests their values as one range, available after the next sync; null if none are expected. */
export function askExpected(sheet: Excel.Worksheet, expected: ExpectedCells): Excel.Range | null {
  if (expected.length === 0) return null;
  const range = sheet.getRange(rangeAddress(around(expected)));
  range.load({ values: true });
  return range;
}

/** The first expected cell with a different value, once `askExpected` has been synced. */
export function otherThan(range: Excel.Range | null, expected: ExpectedCells): string | null {
  if (!range) return null;
  const { top, left } = around(expected);
  const found = expected.find(({ cell, value }) => {
    const at = parseRange(cell);
    const held: unknown = range.values[at.top - top]?.[at.left - left];
    return (held === '' ? null : held) !== (value === '' ? null : value);
  });
  return found?.cell ?? null;
}

/** A1 of a range's first cell. */
export function firstCellOf(address: string): string {
  const { top, left } = parseRange(address);
  return cellAddress(top, left);
}
