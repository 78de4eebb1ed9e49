import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { book, brought, day } from './books';
import { recalculate } from './recalculate';
import { rowsOf } from './sheetRows';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';

/** Mục IV.2.13: the only task of Cục Thuế, Kho bạc Nhà nước and others. */
const ONLY = 'P.IV.2.13.1';
/** Led by 19 sở and 10 districts, due 9/2/2024. */
const GROUP = 'II.2.1.HD1';
const one = (name: string, status: string) => book(name, { tasks: { [ONLY]: { status } } });

const consolidation = brought(
  [
    one('Kho bạc Nhà nước tỉnh', 'Hoàn thành'),
    one('Cục Thuế tỉnh', 'Không phát sinh'),
    book('Sở Tư pháp', { tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-10') } } }),
    book('Sở Y tế', { tasks: { [GROUP]: { status: 'Đang thực hiện' } } }),
    book('UBND huyện Yên Thế', { tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-09') } } }),
    book('UBND huyện Lạng Giang', {
      tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-09') } },
    }),
  ],
  { reportingDate: day('2024-12-25') },
);
const spec = buildProvinceWorkbook(consolidation);
const ranking = rowsOf(spec, 'XepHang').map(({ value }) => value);
const of = (agency: string) => ranking.find((row) => row['Cơ quan'] === agency);
const level = (name: string) => ranking.filter((row) => row['Cấp'] === name);
const sheetOf = (name: string, from = spec) => from.sheets.find((sheet) => sheet.name === name)!;

test('places are given within a level, and agencies of one rate share them', () => {
  const [first, second, third] = level('Cấp huyện');
  expect([first, second, third].map((row) => row?.['Thứ hạng'])).toEqual([1, 1, '']);
  expect([first, second].map((row) => row?.['Cơ quan']).sort()).toEqual([
    'UBND huyện Lạng Giang',
    'UBND huyện Yên Thế',
  ]);
  expect(of('Sở Tư pháp')).toMatchObject({
    'Thứ hạng': 1,
    'Nhiệm vụ': 34,
    'Đã báo cáo': 1,
    'Chưa báo cáo': 33,
    'Trễ hạn': 1,
    'Số nhiệm vụ tính tỷ lệ': 34,
    // One of the 34 tasks that Sở Tư pháp leads.
    'Tỷ lệ hoàn thành (%)': expect.closeTo(100 / 34, 10),
  });
});

test('of those with nothing done the one with a task overdue is the last, on the place of the others', () => {
  const rated = level('Cấp tỉnh').filter((row) => row['Thứ hạng'] !== '');
  expect(rated.at(-1)).toMatchObject({ 'Cơ quan': 'Sở Y tế', 'Thứ hạng': 2, 'Quá hạn': 1, 'Hoàn thành': 0 });
  expect(new Set(rated.slice(1).map((row) => row['Thứ hạng']))).toEqual(new Set([2]));
});

test('with fewer than five tasks an agency is listed below, without a place, whatever its rate', () => {
  expect(of('Kho bạc Nhà nước tỉnh')).toMatchObject({
    'Thứ hạng': '',
    'Số nhiệm vụ tính tỷ lệ': 1,
    'Tỷ lệ hoàn thành (%)': 100,
  });
  // It did not arise: no base is left for a rate.
  expect(level('Trung ương').at(-1)).toMatchObject({
    'Cơ quan': 'Cục Thuế tỉnh',
    'Nhiệm vụ': 1,
    'Không phát sinh': 1,
    'Số nhiệm vụ tính tỷ lệ': 0,
    'Tỷ lệ hoàn thành (%)': '',
    'Thứ hạng': '',
  });
});

test('the analysis names an agency without a place by its name alone', () => {
  const names = sheetOf('Phân tích').rows.flatMap((row) => [row[0]?.value, row[6]?.value]);
  expect(names).toEqual(expect.arrayContaining(['Cục Thuế tỉnh', '1. Sở Tư pháp', '2. Sở Y tế']));
});

test('the analysis shows of each agency what the ranking has, at the left and at the right', () => {
  const headers = ['Nhiệm vụ', 'Số nhiệm vụ tính tỷ lệ', 'Hoàn thành', 'Quá hạn', 'Tỷ lệ hoàn thành (%)'];
  const { rows } = sheetOf('Phân tích');
  // Below the heading, a remark and the names of the columns.
  const at = rows.findIndex(([first]) => String(first?.value).startsWith('IV. ')) + 3;
  const ids = { left: 'P', right: 'Q' };
  for (const [side, column, from] of [
    ['left', 0, 1],
    ['right', 6, 9],
  ] as const) {
    const agency = String(rows[at]![column]!.value).replace(/^\d+\. /, '');
    const shown = rows[at]!.slice(from, from + 5);
    expect(shown.map((cell) => cell?.value)).toEqual(headers.map((header) => of(agency)![header]));
    expect(shown.map((cell) => cell?.formula)).toEqual(
      headers.map(
        (header) => `INDEX(XepHang[${header}],MATCH($${ids[side]}${at + 1},XepHang[Mã cơ quan],0))`,
      ),
    );
    expect(shown.map((cell) => cell?.style)).toEqual([
      ...Array.from({ length: 4 }, () => 'computedInteger'),
      'rate',
    ]);
  }
});

test('place, counts and rate are formulas over the other tables', () => {
  const { cell } = rowsOf(spec, 'XepHang')[0]!;
  const own = (header: string) => `XepHang[[#This Row],[${header}]]`;
  const [base, rate] = ['Số nhiệm vụ tính tỷ lệ', 'Tỷ lệ hoàn thành (%)'];
  expect(cell['Thứ hạng']?.formula).toBe(
    `IF(AND(${own(base)}>=5,${own('Đã báo cáo')}>0),1+SUMPRODUCT((XepHang[Cấp]=${own('Cấp')})*(XepHang[${base}]>=5)*(XepHang[Đã báo cáo]>0)*(XepHang[${rate}]>${own(rate)})),"")`,
  );
  expect(cell['Hoàn thành']?.formula).toBe(
    `COUNTIFS(NhiemVuTongHop[Mã cơ quan],${own('Mã cơ quan')},NhiemVuTongHop[Vai trò],"Chủ trì",NhiemVuTongHop[Trạng thái],"Hoàn thành")`,
  );
});

test('a rate is shown with a decimal, what is counted without', () => {
  const { cell } = rowsOf(spec, 'XepHang')[0]!;
  const formats = Object.entries(cell).flatMap(([header, each]) =>
    each?.formula === undefined ? [] : [[header, spec.styles[each.style!]?.numberFormat]],
  );
  const [rate, ...rest] = formats.reverse();
  expect(rate).toEqual(['Tỷ lệ hoàn thành (%)', '0.0']);
  expect(new Set(rest.map(([, format]) => format))).toEqual(new Set(['#,##0']));
});

test('where no agency leads anything, there is a row without an agency, a place and a rate', () => {
  const { plan } = BAC_GIANG;
  const [row] = plan.rows;
  const nobody = {
    ...plan,
    rows: [{ ...row!, lead: '', coordinating: '' }],
    generalTasks: [],
    assignments: [],
  };
  const empty = buildProvinceWorkbook(brought([], { programme: { ...BAC_GIANG, plan: nobody } }));
  expect(rowsOf(empty, 'XepHang').map(({ value }) => value)).toEqual([
    expect.objectContaining({
      'Thứ hạng': '',
      'Cơ quan': null,
      'Nhiệm vụ': 0,
      'Đã báo cáo': 0,
      'Hoàn thành': 0,
      'Tỷ lệ hoàn thành (%)': '',
    }),
  ]);
  expect(recalculate(empty).differences).toEqual([]);
});

test('every agency is listed, however many; the analysis shows a level’s first and last twenty and where the rest is', () => {
  const communes = Array.from({ length: 200 }, (_none, index) =>
    agencyByName(`UBND xã mẫu ${index}`, BAC_GIANG.catalogue)!,
  );
  const large = buildProvinceWorkbook(brought([], { alsoOwing: communes }));
  const all = rowsOf(large, 'XepHang').map(({ value }) => value);
  // 37 agencies of the catalogue and 200 communes all lead something.
  expect(all).toHaveLength(237);
  expect(new Set(all.map((row) => row['Cơ quan'])).size).toBe(237);
  const board = sheetOf('Phân tích', large);
  const from = board.rows.findIndex((row) =>
    String(row[0]?.value).startsWith('IV. XẾP HẠNG THEO TỶ LỆ HOÀN THÀNH NHIỆM VỤ CHỦ TRÌ: CẤP XÃ'),
  );
  expect(board.rows[from]?.[0]?.value).toBe(
    'IV. XẾP HẠNG THEO TỶ LỆ HOÀN THÀNH NHIỆM VỤ CHỦ TRÌ: CẤP XÃ, 20 CAO NHẤT (BÊN TRÁI) VÀ 20 THẤP NHẤT (BÊN PHẢI) TRONG 200',
  );
  expect(board.rows[from + 1]?.[0]?.value).toContain('Đầy đủ: trang “Xếp hạng”.');
  const shown = board.rows.slice(from + 3, from + 23);
  const names = [...shown.map((row) => row[0]?.value), ...shown.map((row) => row[6]?.value)];
  const xa = all.filter((row) => row['Cấp'] === 'Cấp xã').map((row) => row['Cơ quan']);
  // Nobody has reported anything, so nobody is ranked.
  expect(names).toEqual([...xa.slice(0, 20), ...xa.slice(-20)]);
  // The block is one printed page, between two breaks.
  expect(board.page?.rowBreaks).toContain(from);
  expect(board.page?.rowBreaks).toContain(from + 23);
});

test.each([
  [5, 3, 2, false],
  [40, 20, 20, false],
  [41, 20, 20, true],
])(
  'of %d communes %d stand at the left and %d at the right; only a part of them: %s',
  (all, left, right, isPart) => {
    const communes = Array.from({ length: all }, (_none, index) =>
      agencyByName(`UBND xã mẫu ${index}`, BAC_GIANG.catalogue)!,
    );
    const { rows } = sheetOf('Phân tích', buildProvinceWorkbook(brought([], { alsoOwing: communes })));
    const named = (column: number) =>
      rows.filter((row) => String(row[column]?.value).startsWith('UBND xã mẫu')).length;
    expect([named(0), named(6)]).toEqual([left, right]);
    const heading = rows.find(([first]) => String(first?.value).includes('CẤP XÃ'))![0]!.value;
    expect(String(heading).endsWith(`TRONG ${all}`)).toBe(isPart);
  },
);

test('the list is printed with its header on every page', () => {
  const { page, tables } = sheetOf('Xếp hạng');
  expect(page).toMatchObject({ orientation: 'landscape', titleRows: '$3:$3' });
  // The hidden column of ids does not print.
  expect(tables[0]?.range).toMatch(/^A3:M/);
  expect(page?.printArea).toMatch(/^A1:L/);
});
