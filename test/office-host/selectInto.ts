import { toRange } from './machine';
import type { OfficeHost } from './officeHost';

/** Simulates the user selecting a range (`K4`, `4:6`). */
export function selectInto(office: OfficeHost, sheetName: string, address: string): void {
  const sheet = office.workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  office.select(sheet, toRange(address, sheet));
}
