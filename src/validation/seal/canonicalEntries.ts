import type { BoundWorkbook } from '../../entries/boundWorkbook';
import { readStoredEntries } from '../../entries/readEntries';
import type { CellScalar } from '../../workbook/spec';

const sorted = <T>(entries: Record<string, T>): [string, T][] =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** What saving does to a text is no change: composed, with plain line breaks. */
export const plainCell = (value: CellScalar): CellScalar =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : value;

const cells = (entry: Record<string, CellScalar>) =>
  sorted(entry).map(([key, value]) => [key, plainCell(value)]);

/**
 * Everything that an agency entered as one text, the same whatever the order of rows and columns, formats, sheet names
 * and program that saved it: what the seal is made over.
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
