import { createFileHost } from '../../../../src/host/file/fileHost';
import { appendColumns, firstFreeColumn } from '../../../../src/host/file/ooxml/patch/appendColumns';
import { editParts } from '../../../../src/host/file/ooxml/patch/editParts';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { findColumns, inTheWay } from '../../../../src/import/tracker/columns/findColumns';
import { planColumns } from '../../../../src/import/tracker/columns/planColumns';
import { readTracker } from '../../../../src/import/tracker/readTracker';
import { withColumns, withoutColumns } from '../../../../src/cli/adopt/columns';
import { day, fileOf, workbookOf, type Office, type Typed } from './office';
import { OFFICES } from './offices';

const REPORTED_ON = '2026-07-15';

async function added(office: Office) {
  const original = await fileOf(office);
  const snapshot = await readXlsx(original);
  const sheet = snapshot.sheets.find(({ name }) => name.normalize() === office.sheet.normalize())!;
  const tracker = readTracker(sheet, { otherwise: 2026 })!;
  const rows = { from: tracker.header.first - 1, to: tracker.last - 1 };
  const columns = planColumns(tracker, sheet, {
    validation: true,
    left: firstFreeColumn(original, sheet.name, rows),
    date: REPORTED_ON,
  });
  return { original, sheet: sheet.name, bytes: columns && appendColumns(original, columns) };
}

async function patchedCell(bytes: Uint8Array, sheet: string, cell: string, value: string) {
  const host = createFileHost(bytes);
  await host.apply([{ sheet, cell, value }]);
  return host.bytes();
}

/** A cell's value by its address. */
function valueAt(sheet: Awaited<ReturnType<typeof readXlsx>>['sheets'][number], row: number, column: number) {
  return sheet.values[row - 1 - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

const withDeadlines = OFFICES.filter(({ keys }) => keys.includes('deadline'));

test.each(withDeadlines.map((office) => [office.name, office] as const))(
  '%s: taken away again, the parts of sheets and tables are what they were',
  async (_name, office) => {
    const { original, bytes } = await added(office);
    const after = openArchive(await withoutColumns(bytes!, await readXlsx(bytes!)));
    const before = openArchive(original);
    const parts = before.paths.filter((path) => /worksheets|tables/.test(path));
    expect(openArchive(bytes!).paths).toEqual(before.paths);
    for (const path of parts) expect([path, after.text(path)]).toEqual([path, before.text(path)]);
  },
);

test('beside a table of Excel the columns become part of it, and read it by name', async () => {
  const { bytes, sheet: name } = await added(OFFICES[0]!);
  const [sheet] = (await readXlsx(bytes!)).sheets.filter((one) => one.name === name);
  expect(sheet!.tables).toMatchObject([
    { range: 'A1:M6', columns: expect.arrayContaining(['Ghi chú', 'Hạn (ngày)', 'Nhắc việc']) as string[] },
  ]);
  expect(sheet!.formulas[1]?.[10]).toContain('Bang1[[#This Row],[Hạn (ngày)]]');
  // Done on 28 January, due on the 31st; open until 30 September.
  expect([2, 4].map((row) => [10, 11, 12].map((column) => valueAt(sheet!, row, column)))).toEqual([
    ['Hoàn thành đúng hạn', 0, ''],
    ['Trong hạn', 0, ''],
  ]);
});

test('a sheet without table: its own cells, the reporting date in one of its own', async () => {
  const commune = OFFICES.find(({ name }) => name === 'UBND xã')!;
  const office = { ...commune, emptyRows: 0, rows: commune.rows.map((row) => [...row]) };
  office.rows[5]![3] = 'Quý II/2026';
  office.rows[9]![3] = '20/7/2026';
  const { bytes } = await added(office);
  const [sheet] = (await readXlsx(bytes!)).sheets;
  expect([6, 7, 9, 10].map((row) => [7, 8, 9, 10].map((column) => valueAt(sheet!, row, column)))).toEqual([
    [46203, 'Quá hạn', 15, 'Quá hạn 15 ngày'],
    [46081, 'Hoàn thành', '', ''],
    ['', '', '', ''],
    [46223, 'Sắp đến hạn', 0, 'Còn 5 ngày'],
  ]);
  expect([valueAt(sheet!, 4, 12), valueAt(sheet!, 4, 13)]).toEqual(['Ngày báo cáo', 46218]);
  expect(sheet!.formulas[5]?.[8]).toContain('$H6<IF(ISNUMBER($N$4),$N$4,TODAY())');
});

test('typed cells in the columns, and formulas reading them, are listed before removal', async () => {
  const { bytes } = await added(OFFICES.find(({ name }) => name === 'UBND xã')!);
  const snapshot = await readXlsx(bytes!);
  const [sheet] = snapshot.sheets;
  const found = findColumns(sheet!)!;
  expect(found).toMatchObject({ left: 7, right: 10, headerRow: 3, lastRow: 9, label: 'M4', date: 'N4' });
  expect(inTheWay(snapshot, found)).toEqual({ typed: [], referring: [] });
  sheet!.values[6]![10] = 'gọi điện';
  sheet!.formulas[6]![10] = null;
  // Overwrites the whole last row.
  for (const column of [7, 8, 9, 10]) {
    sheet!.values[9]![column] = 'đã gọi';
    sheet!.formulas[9]![column] = null;
  }
  sheet!.formulas[0]![0] = 'SUM(J6:J10)';
  sheet!.formulas[1]![0] = 'COUNTA(B:G)+LEN("H5")+SUM(G1)';
  snapshot.sheets.push({
    ...sheet!,
    name: 'Khác',
    origin: { row: 0, column: 0 },
    formulas: [["Sheet1!H6+'Tờ 2'!I6", 'H6', "'Tờ 2'!I6"]],
    values: [],
  });
  expect(inTheWay(snapshot, findColumns(sheet!)!)).toEqual({
    typed: ['K7', 'H10', 'I10', 'J10', 'K10'].map((cell) => ({ sheet: 'Sheet1', cell })),
    referring: [
      { sheet: 'Sheet1', cell: 'A1' },
      { sheet: 'Khác', cell: 'A1' },
    ],
  });
});

test('a column of a table that another sheet reads by name is named', async () => {
  const { bytes } = await added(OFFICES[0]!);
  const snapshot = await readXlsx(bytes!);
  const sheet = snapshot.sheets.find(({ tables }) => tables.length > 0)!;
  const found = findColumns(sheet)!;
  expect(found.table).toBe('Bang1');
  const formulas = [['SUM(Bang1[Số ngày trễ])', 'SUM(Bang1[STT])', 'SUM(Bang2[Số ngày trễ])']];
  snapshot.sheets.push({ ...sheet, name: 'Khác', origin: { row: 0, column: 0 }, formulas, values: [] });
  expect(inTheWay(snapshot, found).referring).toEqual([{ sheet: 'Khác', cell: 'A1' }]);
});

test('what stands under the table in the columns of ours is left when they go', async () => {
  const { bytes, sheet: name } = await added(OFFICES.find(({ name: office }) => office === 'Sở Xây dựng')!);
  const more = await patchedCell(bytes!, name, 'H30', 'Người lập biểu');
  const [sheet] = (await readXlsx(await withoutColumns(more, await readXlsx(more)))).sheets;
  expect(valueAt(sheet!, 30, 7)).toBe('Người lập biểu');
});

describe('rules of typing', () => {
  const office = OFFICES.find(({ name }) => name === 'Sở Xây dựng')!;
  const part = 'xl/worksheets/sheet1.xml';
  const withRule = (xml: string) =>
    xml.replace(
      '</sheetData>',
      '</sheetData><dataValidations count="1"><dataValidation type="whole" sqref="A2:A5"><formula1>1</formula1></dataValidation></dataValidations>',
    );

  test.each([
    ['where there are none', (xml: string) => xml, 2],
    ['beside theirs', withRule, 3],
  ])('%s: added, counted, and taken away byte for byte', async (_name, edit, count) => {
    const original = editParts(await writeXlsx(workbookOf(office)), (path, xml) =>
      path === part ? edit(xml) : xml,
    );
    const sheet = (await readXlsx(original)).sheets[0]!;
    const tracker = readTracker(sheet, { otherwise: 2026 })!;
    const planned = planColumns(tracker, sheet, { left: 6, date: REPORTED_ON, validation: true })!;
    const bytes = appendColumns(original, planned);
    const xml = openArchive(bytes).text(part);
    expect(xml.match(/<dataValidations count="(\d)"/)?.[1]).toBe(String(count));
    expect(xml.match(/<dataValidation /g)).toHaveLength(count);
    expect(xml).toContain('sqref="F2:F5"');
    expect((await readXlsx(bytes)).sheets[0]!.validationRanges).toContain('E2:E5');
    const back = await withoutColumns(bytes, await readXlsx(bytes));
    expect(openArchive(back).text(part)).toBe(openArchive(original).text(part));
  });

  test('a column that is checked already stays as it is', async () => {
    const sheet = (await readXlsx(await writeXlsx(workbookOf(office)))).sheets[0]!;
    const tracker = readTracker(sheet, { otherwise: 2026 })!;
    const options = { left: 6, date: REPORTED_ON, validation: true };
    const ranges = (validationRanges: string[]) =>
      planColumns(tracker, { ...sheet, validationRanges }, options)!.validations.flatMap((one) => one.ranges);
    expect(ranges([])).toEqual(['F2:F5', 'E2:E5']);
    expect(ranges(['F4'])).toEqual(['E2:E5']);
    expect(ranges(['F9', 'G2:G5'])).toEqual(['F2:F5', 'E2:E5']);
  });
});

test.each([
  ['no widths', (xml: string) => xml.replace(/<cols>.*<\/cols>/, ''), 6],
  ['widths of theirs', (xml: string) => xml, 12],
  [
    'a width over all columns',
    (xml: string) => xml.replace('</cols>', '<col min="7" max="16384" width="9"/></cols>'),
    7,
  ],
])('%s: dates of ours have room, and what is theirs is left', async (_name, edit, count) => {
  const office = OFFICES.find(({ name }) => name === 'Sở Xây dựng')!;
  const part = 'xl/worksheets/sheet1.xml';
  const original = editParts(await writeXlsx(workbookOf(office)), (path, xml) =>
    path === part ? edit(xml) : xml,
  );
  const sheet = (await readXlsx(original)).sheets[0]!;
  const tracker = readTracker(sheet, { otherwise: 2026 })!;
  const bytes = appendColumns(original, planColumns(tracker, sheet, { left: 6, date: REPORTED_ON })!);
  const xml = openArchive(bytes).text(part);
  expect(xml.match(/<col /g)).toHaveLength(count);
  if (count !== 7) expect(xml).toMatch(/<col min="7" max="7" width="12\.\d+" customWidth="1"\/>/);
  const back = await withoutColumns(bytes, await readXlsx(bytes));
  expect(openArchive(back).text(part)).toBe(openArchive(original).text(part));
});

/** An office with these columns beside its tasks. */
const officeWith = (headers: string[], ...cells: Typed[][]): Office => ({
  name: 'x',
  sheet: 'Việc',
  rows: [
    ['STT', 'Nhiệm vụ', 'Chủ trì', ...headers],
    ...cells.map((row, index): Typed[] => [index + 1, `Việc số ${index + 1}`, 'A', ...row]),
  ],
  header: 1,
  keys: [],
  tasks: [],
  traps: [],
});

/** The added columns from the row below the header on. */
async function computed(office: Office) {
  const { bytes } = await added(office);
  const [sheet] = (await readXlsx(bytes!)).sheets;
  const left = office.rows[0]!.length;
  return office.rows
    .slice(1)
    .map((_row, index) => [0, 1, 2].map((column) => valueAt(sheet!, index + 2, left + column)));
}

test('a day of completion typed as text is one', async () => {
  const office = officeWith(
    ['Thời hạn', 'Ngày hoàn thành'],
    ['30/06/2026', '28/06/2026'],
    ['30/06/2026', '2-7-2026'],
    ['30/06/2026', null],
    ['30/06/2026', 'chưa'],
  );
  expect(await computed(office)).toEqual([
    [46203, 'Hoàn thành đúng hạn', 0],
    [46203, 'Hoàn thành trễ hạn', 2],
    [46203, 'Quá hạn', 15],
    [46203, 'Quá hạn', 15],
  ]);
});

test('deadlines that a formula cannot read are those that the check reads', async () => {
  const deadlines: Typed[] = [
    '30/6',
    'Quý II',
    'trước ngày 15/6/2026',
    '2026-07-18',
    '6 tháng đầu năm',
    day('01/08/2026', '"Tháng "m/yyyy'),
    day('01/09/2026'),
    'Hằng tháng',
    20_260_315,
  ];
  const office = officeWith(['Thời hạn', 'Tình trạng'], ...deadlines.map((one) => [one, 'Chưa thực hiện']));
  expect((await computed(office)).map(([due]) => due)).toEqual([
    ...[46203, 46203, 46187, 46221, 46203, 46265, 46266],
    ...['', ''],
  ]);
});

test('done is what the check takes for done: by status, percentage, result or document', async () => {
  const office = officeWith(
    ['Thời hạn', 'Tình trạng', '% hoàn thành', 'Kết quả', 'Số văn bản'],
    ...[
      ['Đã thực hiện', null, null, null],
      ['HT', null, null, null],
      ['Hoàn thành 80%', null, null, null],
      [null, '100%', null, null],
      [null, '90%', 'Đã gửi dự thảo', '12/BC-STP'],
      [null, null, 'Quyết định số 12/QĐ-STP', null],
      [null, null, 'Đang xây dựng theo KH số 12/KH-STP', null],
      [null, null, null, '12/BC-STP'],
      ['Đang thực hiện', null, null, '12/BC-STP'],
    ].map((cells) => ['30/06/2026', ...cells]),
  );
  const { original } = await added(office);
  const tracker = readTracker((await readXlsx(original)).sheets[0]!, { otherwise: 2026 })!;
  const done = [true, true, false, true, false, true, false, true, false];
  expect(tracker.rows.map(({ isDone }) => isDone)).toEqual(done);
  expect((await computed(office)).map(([, state]) => state)).toEqual(
    done.map((isDone) => (isDone ? 'Hoàn thành' : 'Quá hạn')),
  );
});

test('a workbook that counts its days from 1904: the dates stored are its own', async () => {
  const office = officeWith(['Thời hạn', 'Ngày hoàn thành'], [day('30/06/2026'), null]);
  const plain = await fileOf(office);
  const old = await editParts(plain, (path, xml) => {
    if (path === 'xl/workbook.xml')
      return xml.replace(/<workbookPr[^>]*\/>/, '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    return path === 'xl/worksheets/sheet1.xml' ? xml.replace('<v>46203</v>', `<v>${46203 - 1462}</v>`) : xml;
  });
  const snapshot = await readXlsx(old);
  const tracker = readTracker(snapshot.sheets[0]!, { otherwise: 2026 })!;
  const { bytes } = await withColumns('x', old, snapshot, [tracker], {
    date: REPORTED_ON,
    validation: true,
    summary: true,
  });
  const [sheet, summary] = (await readXlsx(bytes)).sheets;
  expect([5, 6, 7].map((column) => valueAt(sheet!, 2, column))).toEqual([46203, 'Quá hạn', 15]);
  // The reporting date, here and on the summary.
  expect([valueAt(sheet!, 1, 11), valueAt(summary!, 2, 1)]).toEqual([46218, 46218]);
  const stored = openArchive(bytes);
  expect(stored.text('xl/worksheets/sheet1.xml')).toContain(`<v>${46203 - 1462}</v>`);
  expect(stored.text('xl/worksheets/sheet1.xml')).toContain(`<formula1>${36526 - 1462}</formula1>`);
});

test('whatever the sheet holds, no formula is longer than Excel takes', async () => {
  const months = Array.from({ length: 60 }, (_none, month): Typed => ({
    day: new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10),
    format: '"Tháng "m/yyyy',
  }));
  const dates = Array.from({ length: 300 }, (_none, index) => {
    const [year, month, date] = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10).split('-');
    return `${date}-${month}-${year}`;
  });
  const rows = dates.map((date, index): Typed[] => [
    months[index % 120] ?? (index === 299 ? day('15/03/2026') : `Trước ngày ${date}`),
    date,
    index % 2 ? `Đã thực hiện lần ${index}` : `Hoàn thành ${index % 99}% khối lượng đợt ${index}`,
    index % 3 ? null : '50%',
    null,
    null,
  ]);
  const long = [
    'Thời hạn của Ủy ban',
    'Ngày hoàn thành việc',
    'Tình trạng xử lý việc',
    '% hoàn thành',
    'Kết quả thực hiện',
    'Số văn bản',
  ];
  for (const table of [false, true]) {
    const office = officeWith(long, ...rows);
    const { bytes } = await added(table ? { ...office, table: `A1:I${rows.length + 1}` } : office);
    const [sheet] = (await readXlsx(bytes!)).sheets;
    const lengths = sheet!.formulas.flat().map((formula) => formula?.length ?? 0);
    expect(Math.max(...lengths)).toBeGreaterThan(3000);
    expect(Math.max(...lengths)).toBeLessThan(8192);
  }
});
