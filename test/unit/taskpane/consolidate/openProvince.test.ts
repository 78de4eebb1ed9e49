import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { openProvince } from '../../../../src/taskpane/consolidate/openProvince';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { book, brought } from '../../consolidation/books';

const reopened = async (spec: WorkbookSpec) => openProvince(await readXlsx(await writeXlsx(spec)));

const spec = buildProvinceWorkbook(brought([book('Báo Bắc Giang')]));
const names = spec.sheets.map(({ name }) => name);

test('every sheet of the province’s workbook is known as ours: what is saved again takes its place', async () => {
  expect((await reopened(spec))?.sheets).toEqual(names);
});

test('a sheet of the user’s own beside them is not', async () => {
  const lists = spec.sheets.find(({ tables, charts }) => tables.length === 0 && charts.length === 0)!;
  const own = { ...lists, name: 'Việc riêng' };
  expect((await reopened({ ...spec, sheets: [...spec.sheets, own] }))?.sheets).toEqual(names);
});
