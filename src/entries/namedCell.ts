import { parseRange } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BoundCell } from './boundTable';
import { boundCell } from './boundCell';

/** A cell of a sheet by its A1 address; null if the sheet is gone. */
export function cellOf(snapshot: WorkbookSnapshot, sheetName: string, address: string): BoundCell | null {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return null;
  const { top, left } = parseRange(address);
  return boundCell(sheet, top, left, new Set(sheet.errors));
}

/** The single cell a defined name refers to; null if the name or its cell is gone. */
export function namedCell(snapshot: WorkbookSnapshot, name: string): BoundCell | null {
  const refersTo = snapshot.names.find((each) => each.name.toLowerCase() === name.toLowerCase())?.refersTo;
  const match = refersTo ? /^=?'?(.+?)'?!(\$?[A-Z]+\$?\d+)$/.exec(refersTo) : null;
  return match ? cellOf(snapshot, (match[1] ?? '').replace(/''/g, "'"), match[2] ?? '') : null;
}
