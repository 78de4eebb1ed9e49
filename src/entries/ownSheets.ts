import { workbookText } from '../messages/workbookText';
import { NAME, REPORT_SHEET_NAME, TABLE } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Sheets of an agency workbook of ours, even if the user renamed them: identified by their tables, by what our names
 * refer to, and lastly by name.
 */
export function ownSheets({ sheets, names }: WorkbookSnapshot): string[] {
  const tables = Object.values(TABLE);
  const referred = names
    .filter(({ name }) => [...Object.values(NAME), REPORT_SHEET_NAME].some((ours) => sameText(ours, name)))
    .map(({ refersTo }) => /^=?'?(.+?)'?!/.exec(refersTo)?.[1]?.replace(/''/g, "'"));
  return sheets
    .filter(
      (sheet) =>
        sheet.tables.some(({ name }) => tables.some((ours) => sameText(ours, name))) ||
        referred.includes(sheet.name) ||
        sheet.name === workbookText('sheet.summary'),
    )
    .map(({ name }) => name);
}
