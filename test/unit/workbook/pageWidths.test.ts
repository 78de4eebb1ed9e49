import { agencyNamed } from '../../../src/agency/agencyByName';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { parseRange } from '../../../src/workbook/address';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { book, brought, sealedOn } from '../consolidation/books';

const FONT = { name: 'Times New Roman', size: 12 };
/** In that font a digit is 8 pixels wide; Excel adds 5 to a column, and 4 pixels are 3 points. */
const points = (characters: number): number => (8 * characters + 5) * 0.75;

/** Each page's printed width beside the room between the margins, in points. */
function pages({ columns, page }: SheetSpec): { needs: number; has: number }[] {
  const { orientation, margins, printArea, columnBreaks = [], titleColumns, scale = 100 } = page!;
  const paper = orientation === 'landscape' ? 297 : 210;
  const has = ((paper - margins.left - margins.right) / 25.4) * 72;
  const { left, right } = parseRange(printArea!);
  const width = (from: number, to: number): number =>
    columns.slice(from, to).reduce((sum, column) => sum + (column.hidden ? 0 : points(column.width)), 0);
  const repeated =
    titleColumns === undefined ? 0 : parseRange(titleColumns.replaceAll(':', '1:') + '1').right + 1;
  const starts = [left, ...columnBreaks];
  return starts.map((from, index) => ({
    needs:
      ((width(from, starts[index + 1] ?? right + 1) + (index > 0 ? width(0, repeated) : 0)) * scale) / 100,
    has,
  }));
}

const consolidation = brought(
  [
    book('Sở Tư pháp', {
      ...sealedOn('2024-12-19'),
      findings: [
        { severity: 'error', sheet: 'Nhiệm vụ', cell: 'F7', row: 'II.1', problem: 'Sai', todo: 'Sửa' },
      ],
    }),
  ],
  { today: '2024-12-20' },
);
const agency = (name: string): WorkbookSpec =>
  buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agencyNamed(name, BAC_GIANG.catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
  });

test.each([
  ['the province', buildProvinceWorkbook(consolidation)],
  ['Sở Nội vụ', agency('Sở Nội vụ')],
  ['a commune', agency('UBND xã Tân Mỹ')],
])('%s: no column is left over for a page that was not meant', (_whose, { sheets, defaultFont }) => {
  expect(defaultFont).toMatchObject(FONT);
  const fixed = sheets.filter(({ page }) => page?.scale !== undefined && page.printArea !== undefined);
  expect(fixed.length).toBeGreaterThan(2);
  const over = fixed.flatMap((sheet) =>
    pages(sheet).flatMap(({ needs, has }, index) =>
      needs > has
        ? [
            `${sheet.name}, page ${index + 1}: ${Math.round(needs)} of ${Math.round(has)}, at ${sheet.page!.scale} → ${Math.floor((sheet.page!.scale! * has) / needs)}`,
          ]
        : [],
    ),
  );
  expect(over).toEqual([]);
});
