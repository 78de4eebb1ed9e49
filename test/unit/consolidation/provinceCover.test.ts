import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from './books';

const { plan, catalogue } = BAC_GIANG;
const SINGLE = 'V.1.1.HD1';
const result = brought(
  [
    book('Sở Tài chính', { tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('2024-01-30') } } }),
    { kind: 'unread', file: 'anh.xlsx', reason: 'host.notXlsx', values: {} },
  ],
  { reportingDate: day('2024-12-25') },
);
const coverOf = (madeOn: string | null, of = result) =>
  buildProvinceWorkbook(of, madeOn).sheets.find(({ name }) => name === 'Tổng hợp')!;
/** Each row below the letterhead that says something: its texts. */
const said = (...args: Parameters<typeof coverOf>) => {
  const { rows } = coverOf(...args);
  const title = rows.findIndex(([first]) => first?.value === 'TỔNG HỢP KẾT QUẢ CẢI CÁCH HÀNH CHÍNH');
  return rows
    .slice(title)
    .map((cells) => cells.flatMap((cell) => cell?.value ?? []))
    .filter((values) => values.length > 0);
};

test('which plan and period, what came, in this order', () => {
  const lines = said('2024-12-26');
  expect(lines.slice(0, 14)).toEqual([
    ['TỔNG HỢP KẾT QUẢ CẢI CÁCH HÀNH CHÍNH'],
    [`Thực hiện Kế hoạch số ${plan.number} của ${catalogue.government.name} - Năm 2024`],
    ['Tỉnh', 'Bắc Giang'],
    ['Kế hoạch', `Số ${plan.number} của ${catalogue.government.name}`],
    ['Kỳ báo cáo', 'Năm 2024'],
    ['Từ ngày', day('2023-12-15')],
    ['Đến ngày', day('2024-12-14')],
    ['Ngày chốt số liệu', day('2024-12-25')],
    ['Hạn các cơ quan gửi biểu', day('2024-12-17')],
    ['Hạn tỉnh gửi báo cáo bộ, ngành', day('2024-12-20')],
    ['Nhiệm vụ của kế hoạch', '1 trên 74 nhiệm vụ đã hoàn thành'],
    ['Số cơ quan đã gửi', '1 trên 37 cơ quan, đơn vị, địa phương'],
    ['Số tệp đã xử lý', '2 tệp, nhận 1, không nhận 1'],
    ['Ngày tổng hợp', day('2024-12-26')],
  ]);
  const labels = lines.map(([first]) => String(first));
  expect(labels.filter((label) => /^\d\. /.test(label)).map((label) => label.slice(0, 2))).toEqual([
    '1.',
    '2.',
    '3.',
    '4.',
    '5.',
    '6.',
  ]);
  // Five colours are explained, below a heading.
  expect(lines).toHaveLength(14 + 1 + 6 + 1 + 5);
});

test('the day on which it was made only if known', () => {
  expect(said(null).map(([first]) => first)).not.toContain('Ngày tổng hợp');
  expect(said(null)).toHaveLength(26);
});

test('the reporting date is the cell that its name and its validation mean', () => {
  const cover = coverOf(null);
  const row = cover.rows.findIndex(([first]) => first?.value === 'Ngày chốt số liệu') + 1;
  expect(cover.validations.map(({ range, kind }) => [range, kind])).toEqual([[`C${row}`, 'date']]);
  expect(cover.merges).toEqual(expect.arrayContaining([`A${row}:B${row}`, `C${row}:D${row}`]));
  const spec = buildProvinceWorkbook(result, null);
  expect(spec.names.map(({ refersTo }) => refersTo.replaceAll('$', ''))).toContain(`'Tổng hợp'!C${row}`);
});

test('of a sample the line above the title says so', () => {
  const above = (sample: boolean) => {
    const { rows } = coverOf(null, brought([book('Sở Y tế', { sample })]));
    const title = rows.findIndex(([first]) => first?.value === 'TỔNG HỢP KẾT QUẢ CẢI CÁCH HÀNH CHÍNH');
    return rows[title - 1]![0];
  };
  expect([above(true), above(false)]).toEqual([
    { value: 'DỮ LIỆU MẪU - KHÔNG DÙNG ĐỂ BÁO CÁO', style: 'sample' },
    { value: null, style: 'sample' },
  ]);
});
