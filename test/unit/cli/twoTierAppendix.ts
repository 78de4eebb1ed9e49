import { BAC_GIANG } from '../../programmes';
import { asDocx, LAYOUTS } from '../import/plan/layouts';

const LEADS = [
  'Sở Nội vụ',
  'Các sở, ngành',
  'UBND các xã, phường, đặc khu',
  'Văn phòng UBND tỉnh',
  'Các sở, ngành; UBND các xã, phường, đặc khu',
  'Sở Khoa học và Công nghệ',
];
const MORE = ['', 'Sở Tài chính', 'UBND các xã, phường, đặc khu'];
const TIMES = [
  'Quý I/2026',
  'Trước 15/6/2026',
  'Thường xuyên',
  'Năm 2026',
  'Ngày 25 hằng tháng',
  'Khi có phát sinh',
];

/** The rows of a real appendix under a two-tier province's leads, for its year. */
export const twoTierRows = BAC_GIANG.plan.rows.map((row, index) => ({
  ...row,
  objective:
    row.objective === BAC_GIANG.plan.rows[0]!.objective
      ? 'Bảo đảm tỷ lệ hồ sơ trễ hạn không quá 5%'
      : row.objective,
  product: index % 2 === 0 ? 'Kế hoạch' : 'Báo cáo',
  lead: LEADS[index % LEADS.length]!,
  coordinating: MORE[index % MORE.length]!,
  time: TIMES[index % TIMES.length]!,
}));

/** As a .docx, printed like the first of the layouts. */
export const twoTierAppendix = (): Buffer =>
  asDocx(
    LAYOUTS[0]!
      .tables({ sections: BAC_GIANG.plan.sections, rows: twoTierRows })
      .map((table) => ({ ...table, before: table.before.map((line) => line.replace('2024', '2026')) })),
  );
