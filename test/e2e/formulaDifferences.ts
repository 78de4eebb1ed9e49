import { cellAddress } from '../../src/workbook/address';
import type { WorkbookSpec } from '../../src/workbook/spec';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A spec's formula cells compared with the recalculated workbook. Empty text reads as empty. */
export function formulaDifferences(spec: WorkbookSpec, recalculated: WorkbookSnapshot): string[] {
  const wrong: string[] = [];
  let compared = 0;
  for (const sheet of spec.sheets) {
    const read = recalculated.sheets.find(({ name }) => name === sheet.name);
    sheet.rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        compared += 1;
        const found = read?.values[rowIndex - read.origin.row]?.[column - read.origin.column] ?? '';
        const equal =
          typeof cell.value === 'number' && typeof found === 'number'
            ? Math.abs(cell.value - found) < 1e-9
            : (cell.value ?? '') === found;
        if (!equal) {
          wrong.push(
            `${sheet.name}!${cellAddress(rowIndex, column)}: core ${cell.value}, LibreOffice ${found}`,
          );
        }
      }),
    );
  }
  expect(compared).toBeGreaterThan(20);
  return wrong;
}
