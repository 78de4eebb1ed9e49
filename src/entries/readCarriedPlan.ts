import { derived } from '../text/derived';
import { workbookText } from '../messages/workbookText';
import { CARRIED_COLUMNS } from '../workbook/carried/carriedSheet';
import { readCarriedLines, type CarriedLine, type CarriedPlan } from '../workbook/carried/carriedPlan';
import { TABLE } from '../workbook/identity';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

const isItsSheet = ({ name, tables }: SheetSnapshot): boolean =>
  name === workbookText('sheet.carried') || tables.some((table) => table.name === TABLE.carried);

/** The rows under the header, whether or not they still form a table: nobody sorts a hidden sheet. */
function linesIn({ values }: SheetSnapshot): CarriedLine[] {
  const header = values.findIndex((cells) => CARRIED_COLUMNS.every((name) => cells.includes(name)));
  if (header < 0) return [];
  const [part, content] = CARRIED_COLUMNS.map((name) => values[header]?.indexOf(name) ?? 0) as [
    number,
    number,
  ];
  return values.slice(header + 1).flatMap((cells): CarriedLine[] => {
    const line: CarriedLine = [String(cells[part] ?? ''), String(cells[content] ?? '')];
    return line.every((text) => text === '') ? [] : [line];
  });
}

/** The plan an agency's workbook carries; null if it carries none that we can read. */
export const readCarriedPlan = derived((snapshot: WorkbookSnapshot): CarriedPlan | null => {
  const lines = snapshot.sheets.filter(isItsSheet).map(linesIn);
  return lines.map(readCarriedLines).find((each) => each !== null) ?? null;
});
