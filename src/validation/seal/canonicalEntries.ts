import type { BoundWorkbook } from '../../entries/boundWorkbook';
import { readStoredEntries } from '../../entries/readEntries';
import type { CellScalar } from '../../workbook/spec';

const sorted = <T>(entries: Record<string, T>): [string, T][] =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

/** Ignores what saving does to a text: composed form, plain line breaks. */
export const plainCell = (value: CellScalar): CellScalar =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : value;

const cells = (entry: Record<string, CellScalar>) =>
  sorted(entry).map(([key, value]) => [key, plainCell(value)]);

/**
 * Everything an agency entered as a single text, independent of row and column order, formats, sheet names and the
 * program that saved it: the input of the seal.
 */
export function canonicalEntries(workbook: BoundWorkbook): string {
  const { identity } = workbook;
  const { tasks, targets, reportingDate, preparedBy, phone } = readStoredEntries(workbook);
  const rows = (entries: Record<string, Record<string, CellScalar>>) =>
    sorted(entries).map(([code, entry]) => [code, cells(entry)]);
  return JSON.stringify([
    [identity?.planId, identity?.planVersion, identity?.agencyId, identity?.period, identity?.year],
    [plainCell(reportingDate), plainCell(preparedBy), plainCell(phone)],
    rows(tasks),
    rows(targets),
  ]);
}
