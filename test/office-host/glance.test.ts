import { createExcelHost } from '../../src/host/excel/excelHost';
import { glance } from '../../src/host/excel/glance';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost } from './officeHost';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';

test('one small request tells an empty workbook from an agency’s', async () => {
  const spec = newWorkbookSpec();
  const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(spec) });
  loadInNode(office);
  office.requests.length = 0;
  expect(await glance(Excel.run)).toEqual({ tables: [], kind: null });
  expect(office.requests).toHaveLength(1);

  await createExcelHost().write(spec);
  office.requests.length = 0;
  const seen = await glance(Excel.run);
  expect(seen.kind).toBe('agency');
  const ours = ['ChiTieu', 'DinhDanh', 'KeHoachMangTheo', 'NhiemVu', 'NhiemVuChung'];
  expect([...seen.tables].sort()).toEqual(ours);
  expect(office.requests).toHaveLength(1);
  expect(office.requests[0]!.bytes).toBeLessThan(3000);
});
