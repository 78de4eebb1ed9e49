import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { book, brought } from '../unit/consolidation/books';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { normaliseSpec } from './normaliseSpec';
import { createOfficeHost, MAX_BYTES } from './officeHost';
import { toWorkbookSpec } from './toSpec';

test('the province’s workbook through the real office.js is the one asked for', async () => {
  const spec = buildProvinceWorkbook(
    brought([book('Báo Bắc Giang', { targets: { CT36: { numerator: 12, denominator: 12 } } })]),
  );
  const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(spec) });
  loadInNode(office);
  const { limitations } = await createExcelHost().write(spec);
  expect(limitations).toEqual(['host.noChartAltText']);
  expect(normaliseSpec(toWorkbookSpec(office))).toEqual(normaliseSpec(spec));
  expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(MAX_BYTES);
});
