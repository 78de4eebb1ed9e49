import { refuseInTheWay, withColumns, withoutColumns } from '../../../../src/cli/adopt/columns';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { openArchive } from '../../../../src/host/file/ooxml/zip/archive';
import { readTrackers } from '../../../../src/import/tracker/readTrackers';
import { isSummary } from '../../../../src/import/tracker/summary/summarySheet';
import { typedInSummary } from '../../../../src/import/tracker/summary/typedInSummary';
import { cellAddress } from '../../../../src/workbook/address';
import { day, emptySheet, fileOf, type Office, type Typed } from './office';
import { OFFICES } from './offices';

const DATE = '2026-07-15';

async function summarised(office: Office) {
  const original = await fileOf(office);
  const snapshot = await readXlsx(original);
  const trackers = readTrackers(snapshot, { otherwise: 2026 });
  const options = { date: DATE, summary: true };
  const { bytes } = await withColumns('x.xlsx', original, snapshot, trackers, options);
  return { original, bytes, snapshot: await readXlsx(bytes) };
}

const HEADER = ['STT', 'Nhiệm vụ', 'Phòng chủ trì', 'Lĩnh vực', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'];
const office = (rows: Typed[][], others: Office['others'] = []): Office => ({
  ...{ name: 'x', sheet: 'Tháng 7', header: 1, keys: [], tasks: [], traps: [], others },
  rows: [HEADER, ...rows],
});

const ROWS: Typed[][] = [
  [1, 'Một', 'Phòng A', 'Thể chế', day('30/06/2026'), null, 'Đang thực hiện'],
  [2, 'Hai', 'phòng a', 'Thể chế', day('20/07/2026'), null, 'Đang thực hiện'],
  [3, 'Ba', 'Phòng *', null, day('30/06/2026'), day('02/07/2026'), 'Hoàn thành'],
  [4, 'Bốn', 'Phòng ~?', 'TTHC', 'Thường xuyên', null, 'Hoàn thành'],
  [5, 'Năm', null, 'TTHC', day('31/12/2026'), null, 'Chưa thực hiện'],
  [6, 'Sáu', 'Phòng A', 'TTHC', 'Thường xuyên', null, 'Đang thực hiện'],
];

const may = {
  ...emptySheet('Tháng 6'),
  columns: HEADER.map(() => ({ width: 10 })),
  rows: [HEADER, [1, 'Bảy', 'Phòng A', 'TTHC', '30/5/2026', null, 'Đã xong']].map((row) =>
    row.map((value) => (value === null ? null : { value })),
  ),
};

test('counted by lead and by field over all sheets, what is of none beside them, and the sum', async () => {
  const { snapshot } = await summarised(office(ROWS, [may]));
  const { values, formulas } = snapshot.sheets.find(isSummary)!;
  const [at, until] = ['Theo đơn vị, người thực hiện', 'Theo lĩnh vực'].map((title) =>
    values.findIndex(([first]) => first === title),
  ) as [number, number];
  // Total, done, late among these, overdue, soon, on time, without a deadline, rate.
  expect(values.slice(at + 2, until - 1)).toEqual([
    ['Phòng A', 4, 1, 0, 1, 1, 0, 1, 25],
    ['Phòng *', 1, 1, 1, 0, 0, 0, 0, 100],
    ['Phòng ~?', 1, 1, 0, 0, 0, 0, 0, 100],
    ['Khác, chưa ghi', 1, 0, 0, 0, 0, 1, 0, 0],
    ['Cộng', 7, 3, 1, 1, 1, 1, 1, 42.9],
  ]);
  expect(values.slice(until + 2, until + 6).map((row) => row.slice(0, 3))).toEqual([
    ['TTHC', 4, 2],
    ['Thể chế', 2, 0],
    ['Khác, chưa ghi', 1, 1],
    ['Cộng', 7, 3],
  ]);
  expect(formulas.flat().filter((formula) => formula !== null).length).toBeGreaterThan(60);
  expect(formulas[1]?.[1]).toBe("'Tháng 6'!$N$1");
});

describe('a name merged down over several rows', () => {
  const rows: Typed[][] = [
    ['I', 'Cải cách thể chế', null, null, null, null, null],
    [1, 'Một', 'Phòng A', 'Thể chế', day('30/06/2026'), null, 'Đang thực hiện'],
    [2, 'Hai', null, null, day('20/07/2026'), null, 'Đang thực hiện'],
    [3, 'Ba', null, null, day('30/06/2026'), day('02/07/2026'), 'Hoàn thành'],
    ['II', 'Cải cách thủ tục hành chính', null, null, null, null, null],
    [4, 'Bốn', 'Phòng B', 'TTHC', 'Thường xuyên', null, 'Hoàn thành'],
    [5, 'Năm', null, 'TTHC', 'Thường xuyên', null, 'Hoàn thành'],
  ];
  const merged = (...merges: string[]) => summarised({ ...office(rows), merges });
  const byLead = async (made: ReturnType<typeof merged>) => {
    const { values, formulas } = (await made).snapshot.sheets.find(isSummary)!;
    const at = values.findIndex(([first]) => first === 'Theo đơn vị, người thực hiện') + 2;
    const until = values.findIndex(([first], y) => y > at && first === 'Cộng') + 1;
    return {
      values: values.slice(at, until),
      formulas: formulas.slice(at, until).map((row) => String(row[1])),
    };
  };

  test('counts the tasks of all its rows; a blank cell that is not merged has no name', async () => {
    const { values } = await byLead(merged('C3:C5', 'D3:D5'));
    // Total, done, late among these, overdue, soon, on time, without a deadline, rate.
    expect(values).toEqual([
      ['Phòng A', 3, 1, 1, 1, 1, 0, 0, 33.3],
      ['Phòng B', 1, 1, 0, 0, 0, 0, 0, 100],
      ['Khác, chưa ghi', 1, 1, 0, 0, 0, 0, 0, 100],
      ['Cộng', 5, 3, 1, 1, 1, 0, 0, 60],
    ]);
  });

  test('so many that a formula would be longer than Excel takes: their lower rows count as without a name', async () => {
    const many = Array.from({ length: 90 }, (_, at): Typed[][] => [
      [2 * at, `Việc ${2 * at}`, 'Phòng A', 'Thể chế', 'Thường xuyên', null, 'Hoàn thành'],
      [2 * at + 1, `Việc ${2 * at + 1}`, null, 'Thể chế', 'Thường xuyên', null, 'Hoàn thành'],
    ]).flat();
    const merges = Array.from({ length: 90 }, (_, at) => `C${2 * at + 2}:C${2 * at + 3}`);
    const few = { ...office(many.slice(0, 40)), merges: merges.slice(0, 20) };
    expect((await byLead(summarised(few))).values.map(([name, total]) => [name, total])).toEqual([
      ['Phòng A', 40],
      ['Khác, chưa ghi', 0],
      ['Cộng', 40],
    ]);
    const { values, formulas } = await byLead(summarised({ ...office(many), merges }));
    expect(values.map(([name, total]) => [name, total])).toEqual([
      ['Phòng A', 90],
      ['Khác, chưa ghi', 90],
      ['Cộng', 180],
    ]);
    for (const formula of formulas) expect(formula.length).toBeLessThan(8192);
  });

  test('or for many sheets', async () => {
    const others = Array.from({ length: 24 }, (_, at) => ({
      ...may,
      name: `Phòng Kinh tế và Hạ tầng ${at}`,
      merges: ['C2:C3'],
      rows: [
        HEADER,
        [1, 'Bảy', 'Phòng A', 'TTHC', '30/5/2026', null, null],
        [2, 'Tám', null, 'TTHC', '30/5/2026'],
      ].map((row) => row.map((value) => (value === null ? null : { value }))),
    }));
    const { values, formulas } = await byLead(summarised(office(ROWS, others)));
    // Two rows of his own, and one of each other sheet; what is below a merged name is not counted by it.
    expect(values[0]?.slice(0, 2)).toEqual(['Phòng A', 27]);
    for (const formula of formulas) expect(formula.length).toBeLessThan(8192);
  });

  test('a cell below with a text of its own, which Excel hides, counts by that', async () => {
    const own = rows.map((row) => [...row]);
    own[2]![2] = 'Phòng C';
    const { values } = await byLead(summarised({ ...office(own), merges: ['C3:C5'] }));
    expect(values.map(([name, total]) => [name, total])).toEqual([
      ['Phòng A', 2],
      ['Phòng C', 1],
      ['Phòng B', 1],
      ['Khác, chưa ghi', 1],
      ['Cộng', 5],
    ]);
  });
});

test('targets by verdict', async () => {
  const { snapshot } = await summarised({
    ...office([]),
    rows: [
      ['STT', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Tử số', 'Mẫu số'],
      [1, 'Một', 'A', 'Trên 90%', 90, 100],
      [2, 'Hai', 'A', '90%', 90, 100],
      [3, 'Ba', 'A', '90%', null, 100],
      [4, 'Bốn', 'A', 'sớm', 1, 2],
      [5, 'Năm', 'A', '90%', 101, 100],
    ],
  });
  const { values } = snapshot.sheets.find(isSummary)!;
  expect(values.slice(-5).map((row) => row.slice(0, 2))).toEqual([
    ['Đạt', 1],
    ['Chưa đạt', 1],
    ['Chưa có số liệu', 1],
    ['Xem lại số liệu', 1],
    ['Chưa rõ chỉ tiêu', 1],
  ]);
});

test.each(OFFICES.filter(({ keys }) => keys.includes('deadline')).map((one) => [one.name, one] as const))(
  '%s: taken away with the columns, the sheets’ parts are what they were',
  async (_name, one) => {
    const { original, bytes } = await summarised(one);
    const [before, after] = [original, await withoutColumns(bytes, await readXlsx(bytes))].map((one) =>
      openArchive(one),
    );
    const parts = (archive: typeof before) => archive!.paths.filter((path) => /worksheets|tables/.test(path));
    expect((await readXlsx(bytes)).sheets.filter(isSummary).map(typedInSummary)).toEqual([[]]);
    expect(openArchive(bytes).paths.length).toBeGreaterThan(before!.paths.length);
    expect(parts(after)).toEqual(parts(before));
    for (const path of parts(before)) expect([path, after!.text(path)]).toEqual([path, before!.text(path)]);
  },
);

describe('what somebody typed into it', () => {
  const made = async () => (await summarised(office(ROWS, [may]))).snapshot.sheets.find(isSummary)!;

  test('over any number, or as a formula of their own', async () => {
    const sheet = await made();
    for (const [y, row] of sheet.formulas.entries())
      for (const [x, formula] of row.entries()) {
        if (formula === null) continue;
        for (const own of [null, 'SUM(B5:B6)', '1+1', 'TODAY()']) {
          const touched = structuredClone(sheet);
          touched.formulas[y]![x] = own;
          touched.values[y]![x] = 12;
          expect([formula, typedInSummary(touched)]).toEqual([formula, [cellAddress(y, x)]]);
        }
      }
  });

  test('over a title or a header, beside a row, below, and in rows of their own', async () => {
    const sheet = await made();
    const typed = structuredClone(sheet);
    const width = typed.values[0]!.length;
    const own = sheet.values.findIndex(([first]) => first === 'Cộng') + 1;
    const rows = [typed.values, typed.formulas] as unknown[][][];
    for (const grid of rows) {
      for (const row of grid) row.push(null, null);
      grid.splice(own, 0, new Array<null>(width + 2).fill(null));
      grid.push(new Array<null>(width + 2).fill(null));
    }
    typed.values[4]![2] = 'Xong';
    typed.values[5]![width + 1] = 'đã nhắc';
    typed.values[own]![0] = 'Riêng tôi';
    typed.values[own]![1] = 3;
    typed.values.at(-1)![0] = 'Người lập';
    expect(typedInSummary(typed)).toEqual([
      cellAddress(4, 2),
      cellAddress(5, width + 1),
      cellAddress(own, 0),
      cellAddress(own, 1),
      cellAddress(typed.values.length - 1, 0),
    ]);
  });

  test('is named before the command line takes it away', async () => {
    const { snapshot } = await summarised(office(ROWS, [may]));
    expect(() => refuseInTheWay('x.xlsx', snapshot)).not.toThrow();
    const sheet = snapshot.sheets.find(isSummary)!;
    sheet.values[0]!.push('Bản của chị Hoa');
    const cell = cellAddress(0, sheet.values[0]!.length - 1);
    expect(() => refuseInTheWay('x.xlsx', snapshot)).toThrow(`Tổng hợp theo dõi!${cell}`);
  });

  test('a sheet that it reads is gone: its formulas are ours still', async () => {
    const sheet = await made();
    sheet.formulas = sheet.formulas.map((row) =>
      row.map((formula) => formula?.replace(/'Tháng 6'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/g, '#REF!') ?? null),
    );
    expect(typedInSummary(sheet)).toEqual([]);
  });

  test('so they are as Excel leaves them', async () => {
    const sheet = await made();
    sheet.formulas = sheet.formulas.map((row) =>
      row.map((formula) => formula?.replaceAll("'Tháng 6'!", '#REF!') ?? null),
    );
    expect(sheet.formulas.flat().filter((formula) => formula?.includes('#REF!$')).length).toBeGreaterThan(20);
    expect(typedInSummary(sheet)).toEqual([]);
  });
});
