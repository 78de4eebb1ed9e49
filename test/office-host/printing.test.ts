import { createExcelHost } from '../../src/host/excel/excelHost';
import { printScale } from '../../src/host/excel/printScale';
import { plainSpec } from '../contract/exampleSpec';
import { loadInNode } from './loadInNode';
import { createOfficeHost } from './officeHost';
import { sheetOf } from './smallWorkbook';

/** A sheet fitted to the page width, in an Excel that honours the setting and in one that ignores it. */

const FONT = { name: 'Times New Roman', size: 12 };
const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };
/** 15 columns of 10 characters: 85 pixels each, 956 points together. */
const wide = plainSpec('Rộng', 'x', {
  columns: Array.from({ length: 15 }, () => ({ width: 10 })),
  page: { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, margins },
});

test.each([
  ['kept', { horizontalFitToPages: 1 }],
  // 252 mm of 297 are left between the margins: 714 points.
  ['ignored', { scale: 74 }],
] as const)('where a fit to the page is %s', async (fitToPage, zoom) => {
  const office = createOfficeHost({ behaviour: { fitToPage } });
  loadInNode(office);
  await createExcelHost().write(wide);
  expect(sheetOf(office, 'Rộng').page.values.zoom).toEqual(zoom);
});

test('only what is printed counts, and nothing is enlarged', () => {
  const columns = [{ width: 10 }, { width: 200 }, { width: 60, hidden: true }, { width: 60 }];
  const page = { orientation: 'portrait' as const, fitToWidth: 1, margins };
  expect(printScale({ columns }, { ...page, printArea: 'A1:A9' }, FONT)).toBe(100);
  // 165 mm are 467 points; 10 + 200 characters 85 + 1,605 pixels, 1,267 points.
  expect(printScale({ columns }, { ...page, printArea: 'A1:C9' }, FONT)).toBe(36);
  expect(printScale({ columns }, { ...page, fitToWidth: 2, printArea: 'A1:C9' }, FONT)).toBe(73);
  expect(printScale({ columns }, { orientation: 'portrait', margins }, FONT)).toBeNull();
});
