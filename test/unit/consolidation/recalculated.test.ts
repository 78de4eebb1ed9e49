import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import type { TargetEntry, TaskEntry } from '../../../src/fields/entry';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from './books';
import { recalculate } from './recalculate';
import { rowsOf, rowWhere } from './sheetRows';

const ENTRIES: readonly TaskEntry[] = [
  { status: 'Hoàn thành', doneOn: day('2024-01-20') },
  { status: 'Hoàn thành', doneOn: day('2024-12-20') },
  { status: 'Hoàn thành' },
  { status: 'Đang thực hiện' },
  { status: 'Chưa thực hiện' },
  { status: 'Không phát sinh' },
  {},
  { status: 'xong' },
  { status: 'Đang thực hiện', ownDate: day('2024-12-30') },
  { status: 'Hoàn thành', ownDate: day('2024-06-14'), doneOn: day('2024-06-14') },
  { status: 'Hoàn thành', ownDate: day('2024-06-14'), doneOn: day('2024-06-15') },
];
const FIGURES: readonly TargetEntry[] = [
  { numerator: 9, denominator: 10 },
  { numerator: 1, denominator: 10 },
  { numerator: 10, denominator: 10 },
  { numerator: 11, denominator: 10 },
  { numerator: '7', denominator: 10 },
  { numerator: -1, denominator: 10 },
  { numerator: 2.5, denominator: 10 },
  { numerator: 3, denominator: 0 },
  { numerator: 4 },
  {},
];

/** Each agency has every kind of entry, in other rows than the others. */
const books = [
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Nội vụ',
  'UBND huyện Lạng Giang',
  'UBND huyện Yên Thế',
  'Kho bạc Nhà nước tỉnh',
  'UBND xã Tân Mỹ',
].map((name, at) =>
  book(name, {
    tasks: Object.fromEntries(
      [...BAC_GIANG.plan.rows, ...BAC_GIANG.plan.generalTasks].map(({ code }, index) => [
        code,
        ENTRIES[(index + 3 * at) % ENTRIES.length]!,
      ]),
    ),
    targets: Object.fromEntries(
      BAC_GIANG.plan.targets.map(({ code }, index) => [code, FIGURES[(index + 3 * at) % FIGURES.length]!]),
    ),
    ...(at % 2 === 0 ? sealedOn('2024-12-24') : {}),
  }),
);

const unread = { kind: 'unread', file: 'CCHC2024_NAM_SYT.xlsx', reason: 'host.notXlsx', values: {} } as const;
const filled = buildProvinceWorkbook(
  brought([...books, unread], { reportingDate: day('2024-12-25') }),
  '2024-12-25',
);

test('every formula gives what its cell shows where nothing recalculates', () => {
  const { formulas, differences } = recalculate(filled);
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(5000);
});

test('nor do they differ before the first workbook came', () => {
  expect(recalculate(buildProvinceWorkbook(brought([]), '2024-12-25')).differences).toEqual([]);
});

test('nor where an agency that the plan names under a condition has not confirmed it', () => {
  const CODE = 'V.1.1.HD1';
  const { plan } = BAC_GIANG;
  const rows = plan.rows.map((row) =>
    row.code === CODE ? { ...row, lead: 'Sở Tài chính; Sở Y tế (khi có yêu cầu)' } : row,
  );
  const spec = buildProvinceWorkbook(
    brought([book('Sở Y tế')], { programme: { ...BAC_GIANG, plan: { ...plan, rows } } }),
  );
  expect(recalculate(spec).differences).toEqual([]);
  const unconfirmed = rowsOf(spec, 'NhiemVuToanTinh').filter(
    ({ value }) => value['Chưa xác nhận áp dụng'] !== 0,
  );
  expect(unconfirmed.map(({ value }) => [value['Mã'], value['Chưa xác nhận áp dụng']])).toEqual([[CODE, 1]]);
});

test('nor where a row’s only lead reports its job in another row: there it says in which, with the state from there', () => {
  const { plan } = BAC_GIANG;
  const rows = plan.rows.map((row) => (row.code === 'VII.2.2.HD1' ? { ...row, lead: 'Sở Tài chính' } : row));
  const spec = buildProvinceWorkbook(
    brought([book('Sở Tài chính', { tasks: { 'P.IV.1.1.a': { status: 'Đang thực hiện' } } })], {
      programme: { ...BAC_GIANG, plan: { ...plan, rows } },
    }),
  );
  expect(recalculate(spec).differences).toEqual([]);
  expect(rowWhere(spec, 'NhiemVuToanTinh', { Mã: 'VII.2.2.HD1' }).value).toMatchObject({
    'Phải báo cáo': 0,
    'Tình hình chung': 'Báo cáo ở dòng P.IV.1.1.a',
    'Kết quả của nhiệm vụ': 'Đang thực hiện',
  });
});

test.each([
  [
    'NhiemVuToanTinh',
    'Kết quả của nhiệm vụ; Thời hạn; Tình hình chung; Đã báo cáo; Chưa báo cáo; Chưa xác nhận áp dụng; Hoàn thành; Đang thực hiện; Chưa thực hiện; Không phát sinh; Đúng hạn; Trễ hạn; Quá hạn; Có nguy cơ chậm; Tình hình phối hợp; Phối hợp đã báo cáo; Phối hợp đã hoàn thành; Phối hợp quá hạn',
  ],
  [
    'ChiTieuToanTinh',
    'Tổng tử số; Tổng mẫu số; Tỷ lệ; So với chỉ tiêu; Kết luận; Đã báo cáo; Chưa báo cáo; Số cơ quan đạt; Số cơ quan chưa đạt',
  ],
  ['NhiemVuTongHop', 'Hạn; Tình trạng hạn; Số ngày trễ; Tính'],
  ['ChiTieuTongHop', 'Tỷ lệ; So với chỉ tiêu; Kết luận; Kiểm tra; Tính'],
  [
    'XepHang',
    'Thứ hạng; Nhiệm vụ; Đã báo cáo; Chưa báo cáo; Hoàn thành; Trễ hạn; Quá hạn; Không phát sinh; Số nhiệm vụ tính tỷ lệ; Tỷ lệ hoàn thành (%)',
  ],
  ['SoNhan', ''],
  ['SaiLech', ''],
])('the columns of %s that are computed', (table, headers) => {
  const { cell } = rowsOf(filled, table)[0]!;
  const computed = Object.keys(cell).filter((header) => cell[header]?.formula !== undefined);
  expect(computed.sort()).toEqual(headers === '' ? [] : headers.split('; ').sort());
});
