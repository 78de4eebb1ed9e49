import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { checkSpec } from '../../../src/host/file/ooxml/write/checkSpec';
import { parseRange } from '../../../src/workbook/address';
import type { CellScalar } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from './books';
import { lineOf, rowsOf, rowWhere } from './sheetRows';

/** II.2.1.HD1: led by 19 sở and 10 districts, due 9/2/2024; VII.2.4.HD1 and others have a single agency. */
const GROUP = 'II.2.1.HD1';
/** V.1.1.HD1: led by Sở Tài chính, 28 coordinate; due 31/1/2024. */
const SINGLE = 'V.1.1.HD1';

const consolidation = brought(
  [
    book('Sở Tư pháp', {
      tasks: {
        [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-09') },
        [SINGLE]: { status: 'Hoàn thành', doneOn: day('2024-01-30') },
      },
      targets: { CT04: { numerator: 9, denominator: 10 } },
      phone: '0204 3854 000',
      counts: { error: 2, warning: 1, hint: 0 },
    }),
    book('Sở Tài chính', {
      tasks: {
        [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-12') },
        [SINGLE]: { status: 'Chưa thực hiện' },
      },
      targets: { CT04: { numerator: 81, denominator: 90 } },
      ...sealedOn('2024-12-24'),
    }),
    book('UBND huyện Lạng Giang', {
      tasks: { [GROUP]: { status: 'Chưa thực hiện', note: '=1+1' } },
      targets: { CT04: { numerator: '7', denominator: 7 }, CT07: { numerator: 86, denominator: 100 } },
    }),
  ],
  { reportingDate: day('2024-12-25') },
);
const spec = buildProvinceWorkbook(consolidation, '2024-12-25');
const { plan } = BAC_GIANG;

test('the spec keeps within Excel’s limits, with files and without any', () => {
  expect(() => checkSpec(spec)).not.toThrow();
  expect(() => checkSpec(buildProvinceWorkbook(brought([])))).not.toThrow();
});

test('figures that cannot be right: no rate, no verdict, in no sum, and listed with what is wrong', () => {
  const figures = (agency: string, numerator: number, denominator: number) =>
    book(agency, { targets: { CT06: { numerator, denominator } } });
  const impossible = buildProvinceWorkbook(
    brought([figures('Sở Tư pháp', 101, 100), figures('Sở Tài chính', 19, 20)]),
  );
  expect(rowWhere(impossible, 'ChiTieuTongHop', { Mã: 'CT06', 'Mã cơ quan': 'STP' }).value).toMatchObject({
    'Tử số': 101,
    'Mẫu số': 100,
    'Tỷ lệ': '',
    'Kết luận': 'Chưa có số liệu',
    'Kiểm tra': 'Tử số lớn hơn mẫu số',
    Tính: 0,
  });
  expect(rowWhere(impossible, 'ChiTieuToanTinh', { Mã: 'CT06' }).value).toMatchObject({
    'Tổng tử số': 19,
    'Tổng mẫu số': 20,
    'Đã báo cáo': 1,
  });
  const [row] = rowsOf(impossible, 'SaiLech');
  expect(row?.value).toMatchObject({
    'Loại sai lệch': 'Số liệu không thể đúng, chưa cộng vào số chung',
    Mã: 'CT06',
    'Cơ quan': 'Sở Tư pháp',
  });
  expect(Object.values(row!.value)).toEqual(
    expect.arrayContaining(['101/100', 'STP.xlsx › Chỉ tiêu › K4', 'Lý do', 'Tử số lớn hơn mẫu số']),
  );
});

test('a row led by a group: its numbers, and in words', () => {
  const { value, cell } = rowWhere(spec, 'NhiemVuToanTinh', { Mã: GROUP });
  expect(value).toMatchObject({
    'Phải báo cáo': 29,
    'Đã báo cáo': 3,
    'Chưa báo cáo': 26,
    'Hoàn thành': 2,
    'Chưa thực hiện': 1,
    'Đúng hạn': 1,
    'Trễ hạn': 1,
    'Quá hạn': 1,
    'Tình hình chung': '2/29 đã hoàn thành; 1 trễ hạn; 1 quá hạn; 26 chưa báo cáo',
  });
  expect(cell['Hoàn thành']?.formula).toBe(
    'COUNTIFS(NhiemVuTongHop[Mã],NhiemVuToanTinh[[#This Row],[Mã]],NhiemVuTongHop[Vai trò],"Chủ trì",NhiemVuTongHop[Trạng thái],"Hoàn thành")',
  );
});

test('a row of one lead has its status, coordinators beside it', () => {
  const { value } = rowWhere(spec, 'NhiemVuToanTinh', { Mã: SINGLE });
  expect(value).toMatchObject({
    'Tình hình chung': 'Chưa thực hiện, quá hạn',
    'Số cơ quan phối hợp': 28,
    'Phối hợp đã báo cáo': 1,
    'Phối hợp đã hoàn thành': 1,
    'Tình hình phối hợp': '1/28 đã hoàn thành; 27 chưa báo cáo',
  });
  const silent = buildProvinceWorkbook(brought([]));
  expect(rowWhere(silent, 'NhiemVuToanTinh', { Mã: SINGLE }).value['Tình hình chung']).toBe('Chưa báo cáo');
});

test('“trên 90 %” of sums: 9 of 10 and 81 of 90 are 90 of 100, a text is no figure', () => {
  expect(rowWhere(spec, 'ChiTieuToanTinh', { Mã: 'CT04' }).value).toMatchObject({
    'Tổng tử số': 90,
    'Tổng mẫu số': 100,
    'Tỷ lệ': 90,
    'So với chỉ tiêu': 0,
    'Kết luận': 'Chưa đạt',
    'Phải báo cáo': 29,
    'Đã báo cáo': 2,
    'Chưa báo cáo': 27,
    'Số cơ quan đạt': 0,
    'Số cơ quan chưa đạt': 2,
  });
  expect(rowWhere(spec, 'ChiTieuToanTinh', { Mã: 'CT07' }).value).toMatchObject({
    'Tỷ lệ': 86,
    'Kết luận': 'Đạt',
    'Số cơ quan đạt': 1,
  });
  expect(rowWhere(spec, 'ChiTieuToanTinh', { Mã: 'CT12' }).value).toMatchObject({
    'Tổng tử số': '',
    'Tỷ lệ': '',
    'Kết luận': 'Chưa có số liệu',
    'Đã báo cáo': 0,
  });
});

test('a merged row has its origin; typed text stays text', () => {
  const row = rowWhere(spec, 'NhiemVuTongHop', { Mã: GROUP, 'Mã cơ quan': 'UBND-LG' });
  expect(row.value).toMatchObject({
    Cấp: 'Cấp huyện',
    'Vai trò': 'Chủ trì',
    'Trạng thái': 'Chưa thực hiện',
    'Tình trạng hạn': 'Quá hạn',
    // 9 February to 25 December of a leap year.
    'Số ngày trễ': 320,
    Tệp: 'UBND-LG.xlsx',
    Trang: 'Nhiệm vụ',
    Ô: 'K4',
    'Khó khăn, ghi chú': '=1+1',
    Tính: 1,
  });
  expect(row.cell['Khó khăn, ghi chú']?.formula).toBeUndefined();
  const text = rowWhere(spec, 'ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'UBND-LG' });
  expect(text.value).toMatchObject({ 'Tử số': '7', Tính: 0, 'Kết luận': 'Chưa có số liệu' });
  expect(text.value).toMatchObject({ Tệp: 'UBND-LG.xlsx', Trang: 'Chỉ tiêu', Ô: 'K4' });
});

test('a row that the agency deleted is merged with its file, and nothing for its place', () => {
  const owed = { 'Mã cơ quan': 'STC' };
  const nowhere = { Tệp: 'STC.xlsx', Trang: null, Ô: null };
  expect(rowWhere(spec, 'NhiemVuTongHop', { ...owed, Mã: 'V.2.1.HD1' }).value).toMatchObject(nowhere);
  expect(rowWhere(spec, 'ChiTieuTongHop', { ...owed, Mã: 'CT06' }).value).toMatchObject(nowhere);
});

test('the register: on time, late, missing, and what to write to whom', () => {
  expect(rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STP' }).value).toMatchObject({
    'Phải gửi': 'Có',
    'Tình hình gửi': 'Đúng hạn',
    'Ngày gửi': day('2024-12-16'),
    'Ngày gửi lấy từ': 'Giờ lưu tệp',
    'Người lập': 'Nguyễn Thị Hoa',
    'Điện thoại': '0204 3854 000',
    'Dấu sẵn sàng gửi': 'Chưa đánh dấu',
    Lỗi: 2,
    'Cảnh báo': 1,
    'Nội dung đôn đốc': null,
  });
  expect(rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STC' }).value).toMatchObject({
    'Tình hình gửi': 'Gửi chậm',
    'Ngày gửi lấy từ': 'Dấu, tự khai',
    'Nội dung đôn đốc':
      'Sở Tài chính gửi biểu (Năm 2024) ngày 24/12/2024, chậm 7 ngày so với hạn 17/12/2024; đề nghị gửi đúng hạn ở kỳ sau.',
  });
});

test('the register says that a seal’s day is the agency’s own word', () => {
  const sealed = buildProvinceWorkbook(brought([book('Sở Tư pháp', sealedOn('2024-12-16'))]));
  expect(rowWhere(sealed, 'SoNhan', { 'Mã cơ quan': 'STP' }).value).toMatchObject({
    'Ngày gửi': day('2024-12-16'),
    'Ngày gửi lấy từ': 'Dấu, tự khai',
  });
});

test('who is missing is asked before the last day, and pressed after it', () => {
  const written = (date: string) =>
    rowWhere(buildProvinceWorkbook(brought([], { reportingDate: day(date) })), 'SoNhan', {
      'Cơ quan': 'Sở Y tế',
    }).value['Nội dung đôn đốc'];
  expect(written('2024-12-17')).toBe(
    'Đề nghị Sở Y tế gửi biểu theo dõi kế hoạch CCHC (Năm 2024) về Sở Nội vụ, chậm nhất ngày 17/12/2024.',
  );
  expect(written('2024-12-18')).toBe(
    'Đề nghị Sở Y tế gửi ngay biểu theo dõi kế hoạch CCHC (Năm 2024) về Sở Nội vụ: hạn gửi 17/12/2024, đến ngày 18/12/2024 chưa nhận được.',
  );
});

test('the dashboard: the plan’s tasks first, who sent, fields, levels', () => {
  const line = (label: string): CellScalar[] => lineOf(spec, 'Bảng điều hành', label);
  // Out of the 74: done, on time, late; in progress, not started, not arisen, no figures, nobody's; overdue, soon.
  // II.2.1.HD1 is done by two of 29, V.1.1.HD1 is not started by its only lead; both are past their due date.
  expect(line('Nhiệm vụ của kế hoạch').slice(1, 13)).toEqual([74, 0, 0, 0, 1, 1, 0, 72, 0, 2, 0, 0]);
  // Rows led by all agencies: two done, one of them on time; two not started and overdue.
  expect(line('Lượt nhiệm vụ (mỗi cơ quan chủ trì tính một lượt)').slice(2, 8)).toEqual([2, 1, 1, 0, 2, 0]);
  // Agencies, sent, late, uncertain day, unusable, missing; targets attained, missed, without figures; a coordinating
  // agency says done although the lead has not started, and a numerator is text.
  expect(line('Gửi báo cáo, chỉ tiêu').slice(1, 11)).toEqual([37, 3, 1, 0, 0, 34, 1, 1, 34, 2]);
  // Agencies, on time, late, uncertain day, unusable, missing.
  expect(line('Cấp tỉnh').slice(1, 7)).toEqual([19, 1, 1, 0, 0, 17]);
  expect(line('Cấp huyện').slice(1, 7)).toEqual([10, 1, 0, 0, 0, 9]);
});

test('a plan row says how it stands as a whole, by the formula that the core follows', () => {
  const { value, cell } = rowWhere(spec, 'NhiemVuToanTinh', { Mã: GROUP });
  expect(value).toMatchObject({ 'Kết quả của nhiệm vụ': 'Đang thực hiện', 'Thời hạn': 'Quá hạn' });
  expect(rowWhere(spec, 'NhiemVuToanTinh', { Mã: SINGLE }).value).toMatchObject({
    'Kết quả của nhiệm vụ': 'Chưa thực hiện',
    'Thời hạn': 'Quá hạn',
  });
  // Always to be done: nothing falls due.
  expect(rowWhere(spec, 'NhiemVuToanTinh', { Mã: 'IV.2.1.HD1' }).value).toMatchObject({
    'Kết quả của nhiệm vụ': 'Chưa có số liệu',
    'Thời hạn': '',
  });
  // A job reported in another row has its state from there.
  const own = (header: string) =>
    `(NhiemVuToanTinh[[#This Row],[${header}]]+SUMIFS(NhiemVuToanTinh[${header}],NhiemVuToanTinh[Mã],NhiemVuToanTinh[[#This Row],[Báo cáo ở dòng]]))`;
  expect(cell['Kết quả của nhiệm vụ']?.formula).toContain(
    `IF(${own('Hoàn thành')}+${own('Không phát sinh')}=${own('Phải báo cáo')},`,
  );
});

test('the dashboard is one printed page: no breaks, and a scale at which its height and width fit A4 landscape', () => {
  const { page, rowHeights = {}, rows } = spec.sheets.find(({ name }) => name === 'Bảng điều hành')!;
  expect(page).toMatchObject({ orientation: 'landscape', printArea: `A1:O${rows.length}` });
  expect(page?.rowBreaks ?? []).toEqual([]);
  const points = Object.values(rowHeights).reduce((sum, each) => sum + each, 0);
  const { top, bottom } = page!.margins!;
  expect((points * page!.scale!) / 100).toBeLessThanOrEqual(((210 - top - bottom) / 25.4) * 72);
  // Any smaller, and eleven points are unreadable.
  expect(page!.scale!).toBeGreaterThanOrEqual(55);
});

test('what is overdue longest stands first', () => {
  const sheet = spec.sheets.find(({ name }) => name === 'Phân tích')!;
  const from = sheet.rows.findIndex((row) => row[0]?.value === 'II. NHIỆM VỤ QUÁ HẠN LÂU NHẤT');
  const listed = sheet.rows
    .slice(from + 4, from + 6)
    .map((row) => [row[0]?.value, row[1]?.value, row[12]?.value]);
  expect(listed).toEqual([
    // 31 January to 25 December: 329 days.
    ['Sở Tài chính', SINGLE, 329],
    ['UBND huyện Lạng Giang', GROUP, 320],
  ]);
});

test('a discrepancy names both places', () => {
  expect(rowsOf(spec, 'SaiLech').map(({ value }) => value)).toEqual([
    expect.objectContaining({
      'Loại sai lệch': 'Trạng thái của cơ quan phối hợp khác cơ quan chủ trì',
      Mã: SINGLE,
      'Nội dung': plan.rows.find(({ code }) => code === SINGLE)!.activity,
      'Cơ quan': 'Sở Tư pháp',
      'Số liệu báo cáo': 'Hoàn thành',
      'Nơi ghi': 'STP.xlsx › Nhiệm vụ › K5',
      'So với': 'Sở Tài chính',
      'Số liệu đối chiếu': 'Chưa thực hiện',
      'Nơi bên kia ghi': 'STC.xlsx › Nhiệm vụ › K5',
    }),
    expect.objectContaining({
      Mã: 'CT04',
      'Nội dung': plan.targets.find(({ code }) => code === 'CT04')!.text,
      'Cơ quan': 'UBND huyện Lạng Giang',
      'Số liệu báo cáo': '7/7',
    }),
  ]);
});

test('files not taken and questions are listed with their reason', () => {
  const result = brought([
    book('Sở Y tế', { file: 'cu.xlsx', modifiedOn: '2024-12-01' }),
    book('Sở Y tế', { file: 'moi.xlsx', targets: { CT04: { numerator: 1, denominator: 2 } } }),
    { kind: 'unread', file: 'anh.xlsx', reason: 'host.notXlsx', values: {} },
    book('Sở Y tế', { file: 'quy1.xlsx', identity: { period: 'q1' } }),
  ]);
  const rows = rowsOf(buildProvinceWorkbook(result), 'TepKhongNhan').map(({ value }) => [
    value['Xử lý'],
    value['Cơ quan'],
    value['Tệp'],
    value['Lý do'],
    value['Tệp được lấy'],
  ]);
  expect(rows).toContainEqual([
    'Cần quyết định',
    'Sở Y tế',
    'cu.xlsx\nmoi.xlsx',
    'Cơ quan gửi nhiều tệp, số liệu khác nhau: chọn tệp được tính.',
    'moi.xlsx',
  ]);
  expect(rows).toContainEqual([
    'Không nhận',
    'Sở Y tế',
    'cu.xlsx',
    'Đã lấy tệp khác của cùng cơ quan: moi.xlsx.',
    null,
  ]);
  expect(rows).toContainEqual([
    'Không nhận',
    null,
    'anh.xlsx',
    'Không đọc được tệp. Tệp này không phải tệp Excel .xlsx và không rõ là loại gì. Hãy mở bằng Excel, WPS hoặc LibreOffice, chọn Lưu thành (Save As), kiểu Excel (.xlsx), rồi đưa tệp mới vào.',
    null,
  ]);
  expect(rows).toContainEqual([
    'Không nhận',
    'Sở Y tế',
    'quy1.xlsx',
    'Biểu của kỳ báo cáo khác (Quý I năm 2024).',
    null,
  ]);
});

test('entry cells and notes are open, the rest is closed', () => {
  const open = (table: string, header: string) => {
    const style = rowsOf(spec, table)[0]?.cell[header]?.style ?? '';
    return spec.styles[style]?.locked === false;
  };
  for (const header of ['Trạng thái', 'Ngày hoàn thành', 'Ý kiến của Sở Nội vụ'])
    expect([header, open('NhiemVuTongHop', header)]).toEqual([header, true]);
  expect(open('ChiTieuTongHop', 'Tử số')).toBe(true);
  expect(open('SoNhan', 'Ý kiến của Sở Nội vụ')).toBe(true);
  expect(open('SaiLech', 'Quyết định của Sở Nội vụ')).toBe(true);
  for (const header of ['Cơ quan', 'Mã', 'Hạn', 'Tệp'])
    expect([header, open('NhiemVuTongHop', header)]).toEqual([header, false]);
});

test('a date of one’s own is open in the merged rows where the plan leaves the day to the agency, and only there', () => {
  const style = (code: string) =>
    rowWhere(spec, 'NhiemVuTongHop', { Mã: code, 'Mã cơ quan': 'STC' }).cell['Hạn riêng hoặc ngày phát sinh']!
      .style;
  // When something arises, by a plan of one’s own; in January, always.
  expect(['II.1.1.HD1', 'II.2.1.HD4', SINGLE, 'II.3.2.HD1'].map(style)).toEqual([
    'entryDate',
    'entryDate',
    'closed',
    'closed',
  ]);
});

test('a plan without targets: every table has a row below its header, and none is counted as a target', () => {
  const { programme } = consolidation;
  const bare = {
    ...consolidation,
    programme: { ...programme, plan: { ...programme.plan, targets: [] } },
    targets: [],
    targetRollUps: [],
  };
  const without = buildProvinceWorkbook(bare, '2024-12-25');
  const tables = without.sheets.flatMap((sheet) => sheet.tables);
  expect(tables.length).toBeGreaterThan(6);
  for (const { name, range } of tables) {
    const { top, bottom } = parseRange(range);
    expect([name, bottom > top]).toEqual([name, true]);
  }
  checkSpec(without);
  const formulas = without.sheets.flatMap(({ rows }) =>
    rows.flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? [])),
  );
  const counting = formulas.filter((formula) => formula.includes('COUNTIFS(ChiTieuToanTinh[Kết luận]'));
  expect(counting).toHaveLength(3);
  expect(counting.every((formula) => formula.includes('"?*"'))).toBe(true);
});
