import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { readXlsx } from '../../../src/host/file/readWorkbook';
import { writeXlsx } from '../../../src/host/file/writeWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { book, brought } from './books';

const CODE = 'V.1.1.HD1';
const sent = (numerator: number, status: string) =>
  book('Sở Tài chính', {
    tasks: { [CODE]: { status, note: 'Chờ\u00a0ý kiến' } },
    targets: { CT04: { numerator, denominator: 100, explanation: 'Đang rà soát' } },
  });

/** Types into the province's workbook, in the row that has `code`, under a header. */
function type(
  spec: WorkbookSpec,
  sheetName: string,
  code: string,
  header: string,
  value: string | number,
): void {
  const sheet = spec.sheets.find(({ name }) => name === sheetName)!;
  const column = sheet.rows[2]!.findIndex((cell) => cell?.value === header);
  const row = sheet.rows.find((cells) => cells.some((cell) => cell?.value === code))!;
  row[column] = { ...row[column]!, value };
}

async function corrected() {
  const spec = buildProvinceWorkbook(brought([sent(9, 'Đang thực hiện')]));
  type(spec, 'Chỉ tiêu tổng hợp', 'CT04', 'Tử số', 90);
  type(spec, 'Nhiệm vụ tổng hợp', CODE, 'Trạng thái', 'Hoàn thành');
  return readProvinceWorkbook(await readXlsx(await writeXlsx(spec)))!;
}
const figures = (result: ReturnType<typeof brought>) =>
  result.targets.find(({ target }) => target.code === 'CT04')?.entry;
const entry = (result: ReturnType<typeof brought>) =>
  result.tasks.find(({ row }) => row.code === CODE)?.entry;

test('only rows that were changed by hand are corrections', async () => {
  const untouched = buildProvinceWorkbook(brought([sent(9, 'Đang thực hiện')]));
  expect(readProvinceWorkbook(await readXlsx(await writeXlsx(untouched)))?.corrections).toEqual([]);
  expect((await corrected()).corrections.map(({ agencyId, code }) => [agencyId, code])).toEqual([
    ['STC', CODE],
    ['STC', 'CT04'],
  ]);
});

test('a correction holds while the agency sends what was corrected, run after run', async () => {
  const first = await corrected();
  const again = brought([sent(9, 'Đang thực hiện')], { previous: [first] });
  expect(figures(again)).toEqual({ numerator: 90, denominator: 100, explanation: 'Đang rà soát' });
  expect(entry(again)?.status).toBe('Hoàn thành');
  expect(again.changes).toEqual([]);
  const second = readProvinceWorkbook(await readXlsx(await writeXlsx(buildProvinceWorkbook(again))))!;
  expect(figures(brought([sent(9, 'Đang thực hiện')], { previous: [second] }))).toMatchObject({
    numerator: 90,
  });
});

test('what the agency sends anew counts, and the overtaken correction is told of', async () => {
  const result = brought([sent(95, 'Đang thực hiện')], { previous: [await corrected()] });
  expect(figures(result)).toMatchObject({ numerator: 95 });
  expect(entry(result)?.status).toBe('Hoàn thành');
  expect(result.changes.map(({ kind, code, before, after }) => [kind, code, before, after])).toEqual([
    ['figures', 'CT04', '90/100', '95/100'],
    ['correction', 'CT04', '90; 100; Đang rà soát', ''],
  ]);
});

test('a correction of another period corrects nothing', async () => {
  const other = { ...(await corrected()), period: 'q3' };
  expect(figures(brought([sent(9, 'Đang thực hiện')], { previous: [other] }))).toMatchObject({
    numerator: 9,
  });
});
