import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { columnLetters, parseRange } from '../../../src/workbook/address';
import type { SheetSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { brought } from './books';

const spec = buildProvinceWorkbook(brought([]), '2024-12-25');
const sheetOf = (name: string) => spec.sheets.find((sheet) => sheet.name === name)!;
const COLOURS: Record<string, string> = { F8CBAD: 'red', FFE699: 'yellow', C6E0B4: 'green' };

/** Tinted column, condition with headers for its cells, colour; each range is the table's whole column. */
function tints({ tables, rows, conditionalFormats }: SheetSpec): [string, string, string][] {
  const { top, bottom } = parseRange(tables[0]!.range);
  const headerOf = (letters: string) =>
    String(rows[top]!.find((_cell, column) => columnLetters(column) === letters)?.value);
  return conditionalFormats.map(({ range, formula, style }) => {
    const tinted = parseRange(range.includes(':') ? range : `${range}:${range}`);
    expect([tinted.top, tinted.bottom, tinted.left]).toEqual([top + 1, bottom, tinted.right]);
    const condition = formula.replace(/\$([A-Z]+)(\d+)/g, (_all, letters: string, row: string) => {
      expect(Number(row)).toBe(top + 2);
      return headerOf(letters);
    });
    return [headerOf(columnLetters(tinted.left)), condition, COLOURS[style.fill ?? ''] ?? 'grey'];
  });
}

const VERDICTS = [
  ['Kết luận', 'Kết luận="Đạt"', 'green'],
  ['Kết luận', 'Kết luận="Chưa đạt"', 'red'],
  ['Kết luận', 'Kết luận="Chưa có số liệu"', 'grey'],
];

test.each([
  [
    'Tình hình gửi báo cáo',
    [
      ['Tình hình gửi', 'Tình hình gửi="Chưa gửi"', 'red'],
      ['Tình hình gửi', 'Tình hình gửi="Đã gửi, chưa dùng được"', 'red'],
      ['Tình hình gửi', 'Tình hình gửi="Chưa rõ ngày gửi"', 'yellow'],
      ['Tình hình gửi', 'Tình hình gửi="Gửi chậm"', 'yellow'],
      ['Tình hình gửi', 'Tình hình gửi="Đúng hạn"', 'green'],
      ['Dấu sẵn sàng gửi', 'Dấu sẵn sàng gửi="Đã sửa sau khi đánh dấu"', 'red'],
      ['Lỗi', 'N(Lỗi)>0', 'red'],
    ],
  ],
  [
    'Nhiệm vụ toàn tỉnh',
    [
      ['Quá hạn', 'Quá hạn>0', 'red'],
      ['Trễ hạn', 'Trễ hạn>0', 'red'],
      ['Chưa báo cáo', 'Chưa báo cáo>0', 'yellow'],
      ['Tình hình chung', 'Quá hạn>0', 'red'],
      ['Tình hình chung', 'AND(Phải báo cáo>0,Phải báo cáo=Hoàn thành)', 'green'],
    ],
  ],
  ['Chỉ tiêu toàn tỉnh', [...VERDICTS, ['Chưa báo cáo', 'Chưa báo cáo>0', 'yellow']]],
  [
    'Nhiệm vụ tổng hợp',
    [
      ['Tình trạng hạn', 'OR(Tình trạng hạn="Quá hạn",Tình trạng hạn="Trễ hạn")', 'red'],
      [
        'Tình trạng hạn',
        'OR(Tình trạng hạn="Có nguy cơ chậm",Tình trạng hạn="Thiếu ngày hoàn thành")',
        'yellow',
      ],
      ['Tình trạng hạn', 'OR(Tình trạng hạn="Đúng hạn")', 'green'],
    ],
  ],
  ['Chỉ tiêu tổng hợp', VERDICTS],
  ['Xếp hạng', [['Quá hạn', 'Quá hạn>0', 'red']]],
  ['Lỗi trong biểu', [['Mức', 'Mức="Lỗi"', 'red']]],
  ['Tệp không nhận', [['Xử lý', 'Xử lý="Cần quyết định"', 'yellow']]],
  ['Sai lệch', []],
  ['Thay đổi', []],
])('what is tinted on %s', (name, expected) => {
  expect(tints(sheetOf(name))).toEqual(expected);
});

test('the analysis tints the verdicts of each page of targets', () => {
  const { rows, conditionalFormats } = sheetOf('Phân tích');
  const headers = rows.flatMap((cells, row) => (cells[11]?.value === 'Kết luận' ? [row] : []));
  // 36 targets, eighteen on a page.
  expect(BAC_GIANG.plan.targets).toHaveLength(36);
  expect(conditionalFormats.map(({ range, formula }) => [range, formula.replaceAll('$', '')])).toEqual(
    headers.flatMap((header) =>
      ['Đạt', 'Chưa đạt', 'Chưa có số liệu'].map((word) => [
        `L${header + 2}:L${header + 19}`,
        `L${header + 2}="${word}"`,
      ]),
    ),
  );
  expect(headers).toHaveLength(2);
});
