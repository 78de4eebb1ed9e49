import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { book, brought, day } from './books';
import { rowsOf } from './sheetRows';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';

/** Mục IV.2.13: the one task of Cục Thuế, Kho bạc Nhà nước, Bảo hiểm xã hội and Điện lực tỉnh. */
const ONLY = 'P.IV.2.13.1';
/** Led by 19 sở and 10 districts, due 9/2/2024. */
const GROUP = 'II.2.1.HD1';
const one = (name: string, status: string) => book(name, { tasks: { [ONLY]: { status } } });

const consolidation = brought(
  [
    one('Kho bạc Nhà nước tỉnh', 'Hoàn thành'),
    one('Bảo hiểm xã hội tỉnh', 'Hoàn thành'),
    one('Cục Thuế tỉnh', 'Không phát sinh'),
    book('Sở Tư pháp', { tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-10') } } }),
    book('Sở Y tế', { tasks: { [GROUP]: { status: 'Đang thực hiện' } } }),
  ],
  { reportingDate: day('2024-12-25') },
);
const spec = buildProvinceWorkbook(consolidation);
const ranking = rowsOf(spec, 'XepHang').map(({ value }) => value);
const of = (agency: string) => ranking.find((row) => row['Cơ quan'] === agency);
const sheetOf = (name: string, from = spec) => from.sheets.find((sheet) => sheet.name === name)!;

test('agencies of one rate share a place, and the next has the place of its line', () => {
  expect(ranking.slice(0, 3).map((row) => [row['Thứ hạng'], row['Tỷ lệ hoàn thành (%)']])).toEqual([
    [1, 100],
    [1, 100],
    // One of the 36 tasks that Sở Tư pháp leads.
    [3, expect.closeTo(100 / 36, 10)],
  ]);
  expect(
    ranking
      .slice(0, 2)
      .map((row) => row['Cơ quan'])
      .sort(),
  ).toEqual(['Bảo hiểm xã hội tỉnh', 'Kho bạc Nhà nước tỉnh']);
  expect(of('Sở Tư pháp')).toMatchObject({
    'Nhiệm vụ': 36,
    'Đã báo cáo': 1,
    'Chưa báo cáo': 35,
    'Trễ hạn': 1,
  });
});

test('of those with nothing done the one with a task overdue is the last, on the place of the others', () => {
  const rated = ranking.filter((row) => row['Thứ hạng'] !== '');
  expect(rated.at(-1)).toMatchObject({ 'Cơ quan': 'Sở Y tế', 'Thứ hạng': 4, 'Quá hạn': 1, 'Hoàn thành': 0 });
  expect(new Set(rated.slice(3).map((row) => row['Thứ hạng']))).toEqual(new Set([4]));
});

test('an agency whose tasks did not arise has no rate, no place, and stands below', () => {
  expect(ranking.at(-1)).toMatchObject({
    'Cơ quan': 'Cục Thuế tỉnh',
    'Nhiệm vụ': 1,
    'Không phát sinh': 1,
    'Tỷ lệ hoàn thành (%)': '',
    'Thứ hạng': '',
  });
});

test('the dashboard names an agency without a place by its name alone', () => {
  const names = sheetOf('Bảng điều hành').rows.flatMap((row) => [row[0]?.value, row[6]?.value]);
  expect(names).toEqual(expect.arrayContaining(['Cục Thuế tỉnh', '3. Sở Tư pháp']));
});

test('place, counts and rate are formulas over the other tables', () => {
  const { cell } = rowsOf(spec, 'XepHang')[0]!;
  const own = (header: string) => `XepHang[[#This Row],[${header}]]`;
  expect(cell['Thứ hạng']?.formula).toBe(
    `IF(ISNUMBER(${own('Tỷ lệ hoàn thành (%)')}),RANK(${own('Tỷ lệ hoàn thành (%)')},XepHang[Tỷ lệ hoàn thành (%)]),"")`,
  );
  expect(cell['Hoàn thành']?.formula).toBe(
    `COUNTIFS(NhiemVuTongHop[Mã cơ quan],${own('Mã cơ quan')},NhiemVuTongHop[Vai trò],"Chủ trì",NhiemVuTongHop[Trạng thái],"Hoàn thành")`,
  );
});

test('every agency is ranked, however many; the dashboard shows the first and the last twenty and where the rest is', () => {
  const communes = Array.from({ length: 200 }, (_none, index) =>
    agencyByName(`UBND xã mẫu ${index}`, BAC_GIANG.catalogue)!,
  );
  const large = buildProvinceWorkbook(brought([], { alsoOwing: communes }));
  const all = rowsOf(large, 'XepHang').map(({ value }) => value['Cơ quan']);
  // 37 agencies of the catalogue and 200 communes all lead something.
  expect(all).toHaveLength(237);
  expect(new Set(all).size).toBe(237);
  const board = sheetOf('Bảng điều hành', large);
  const from = board.rows.findIndex((row) => String(row[0]?.value).startsWith('III. XẾP'));
  expect(board.rows[from]?.[0]?.value).toBe(
    'III. XẾP HẠNG CƠ QUAN: 20 CAO NHẤT (BÊN TRÁI) VÀ 20 THẤP NHẤT (BÊN PHẢI) TRONG 237',
  );
  expect(board.rows[from + 1]?.[0]?.value).toBe('Xếp hạng của mọi cơ quan: trang “Xếp hạng”.');
  const shown = board.rows.slice(from + 3, from + 23);
  const names = [...shown.map((row) => row[0]?.value), ...shown.map((row) => row[6]?.value)];
  // Nobody has done anything: all share the first place.
  expect(names).toEqual([...all.slice(0, 20), ...all.slice(-20)].map((name) => `1. ${String(name)}`));
  // The block is one printed page: from one break to the next.
  expect(board.page?.rowBreaks).toContain(from);
  expect(board.page?.rowBreaks).toContain(from + 23);
});

test('the list is printed with its header on every page', () => {
  const { page, tables } = sheetOf('Xếp hạng');
  expect(page).toMatchObject({ orientation: 'landscape', titleRows: '$3:$3' });
  // The hidden column of ids does not print.
  expect(tables[0]?.range).toMatch(/^A3:L/);
  expect(page?.printArea).toMatch(/^A1:K/);
});
