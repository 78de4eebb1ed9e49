import { cellAddress, parseRange, rangeAddress } from '../../../../workbook/address';
import type { RuleCase, Workbench } from '../../ruleCase';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import { moveDown, NO_TABLE, rowsOf } from '../caseParts';

const gridsOf = (sheet: SheetSnapshot) =>
  [sheet.values, sheet.formulas, sheet.numberFormats] as (string | null)[][][];

/** Empty rows below the table. */
function lengthen({ sheet }: Workbench, rows: number): { bottom: number } {
  const own = sheet('Nhiệm vụ');
  const { bottom } = rowsOf(own);
  for (const grid of gridsOf(own))
    for (let at = 0; at < rows; at += 1) grid.push(new Array<null>(own.values[0]!.length).fill(null));
  return { bottom };
}

/** A cell right of the table, with an empty column between. */
function widened({ sheet }: Workbench, row: number): string {
  const own = sheet('Nhiệm vụ');
  const column = parseRange(own.tables[0]!.range).right + 2;
  for (const grid of [own.values, own.formulas, own.numberFormats] as unknown[][][])
    for (const cells of grid) while (cells.length <= column) cells.push(null);
  return `Nhiệm vụ!${cellAddress(row - 1, column)}`;
}

export const cases: RuleCase[] = [
  {
    name: 'a remark below the table',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const width = sheet.values[0]!.length;
      for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
        grid.push(new Array<null>(width).fill(null), new Array<null>(width).fill(null));
      sheet.values[sheet.values.length - 1]![3] = 'Đề nghị bổ sung kinh phí';
    },
    at: ({ sheet }) => [`Nhiệm vụ!D${rowsOf(sheet('Nhiệm vụ')).bottom + 3}`],
  },
  {
    name: 'a remark beside a row',
    edit: (bench) => bench.put(widened(bench, 5), 'Đề nghị gia hạn'),
    at: (bench) => [widened(bench, 5)],
  },
  {
    name: 'a column of their own, with its header',
    edit: (bench) => {
      bench.put(widened(bench, 3), 'Người theo dõi');
      bench.put(widened(bench, 5), 'Chị Hoa');
    },
  },
  {
    name: 'a remark beside the title',
    edit: (bench) => bench.put('Nhiệm vụ!H1', 'Bản nháp'),
  },
  {
    name: 'sums below the table: by a label, or by formulas',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const width = sheet.values[0]!.length;
      const empty = () => new Array<null>(width).fill(null);
      for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
        grid.push(empty(), empty(), empty());
      const last = sheet.values.length - 1;
      sheet.values[last - 1]![2] = 'Tổng cộng';
      sheet.values[last - 1]![5] = 300;
      sheet.values[last]![5] = 300;
      sheet.formulas[last]![5] = 'SUM(F4:F9)';
    },
  },
  {
    name: 'the result of a formula beside a row',
    edit: (bench) => bench.put(widened(bench, 5), 12, 'SUM(A1:A2)'),
    at: (bench) => [widened(bench, 5)],
  },
  {
    name: 'below a column of their own',
    edit: (bench) => {
      const place = widened(bench, 3);
      bench.put(place, 'Người theo dõi');
      const sheet = bench.sheet('Nhiệm vụ');
      const width = sheet.values[0]!.length;
      for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
        grid.push(new Array<null>(width).fill(null));
      sheet.values[sheet.values.length - 1]![width - 1] = 'Chị Hoa';
    },
  },
  {
    name: 'a remark beside the title, right of the table',
    edit: (bench) => bench.put(widened(bench, 1), 'Bản nháp'),
  },
  {
    name: 'below the first column, and below the last',
    edit: (bench) => {
      const { bottom } = lengthen(bench, 3);
      const { right } = parseRange(bench.sheet('Nhiệm vụ').tables[0]!.range);
      bench.put(`Nhiệm vụ!A${bottom + 3}`, 'Đề nghị bổ sung kinh phí');
      bench.put(`Nhiệm vụ!${cellAddress(bottom + 3, right)}`, 'Chị Hoa');
    },
    at: ({ sheet }) => {
      const { bottom } = rowsOf(sheet('Nhiệm vụ'));
      const { right } = parseRange(sheet('Nhiệm vụ').tables[0]!.range);
      return [`Nhiệm vụ!A${bottom + 3}`, `Nhiệm vụ!${cellAddress(bottom + 3, right)}`];
    },
    says: ['Đề nghị bổ sung kinh phí', 'Chị Hoa'],
  },
  {
    name: 'beside the last row, in which a word for a total stands',
    edit: (bench) => {
      const last = rowsOf(bench.sheet('Nhiệm vụ')).bottom + 1;
      bench.put(widened(bench, last), 12, 'SUM(A1:A2)');
      bench.put(bench.at('NhiemVu', bench.codes('NhiemVu').at(-1)!, 'Khó khăn, ghi chú'), 'Tổng cộng');
    },
    at: (bench) => [widened(bench, rowsOf(bench.sheet('Nhiệm vụ')).bottom + 1)],
    says: ['12'],
  },
  {
    name: 'on both sides of a table that does not begin at A1, beside columns of their own',
    edit: (bench) => {
      const own = bench.sheet('Nhiệm vụ');
      const { top } = rowsOf(own);
      // Before: a column with a header, one without. After: one with a header, one without.
      for (const grid of gridsOf(own)) for (const cells of grid) cells.unshift(null, null);
      const range = parseRange(own.tables[0]!.range);
      own.tables[0]!.range = rangeAddress({ ...range, left: range.left + 2, right: range.right + 2 });
      own.validationRanges = [];
      const right = range.right + 2;
      for (const grid of gridsOf(own))
        for (const cells of grid) while (cells.length < right + 3) cells.push(null);
      const put = (row: number, column: number, text: string) => (own.values[row]![column] = text);
      put(top, 0, 'STT của phòng');
      put(top + 1, 0, 'Một');
      put(top + 2, 1, 'Hỏi chị Hoa');
      put(top, right + 1, 'Người theo dõi');
      put(top + 1, right + 1, 'Anh Nam');
      put(top + 3, right + 2, 'Gia hạn');
      moveDown(own, { rows: 2, columns: 3 });
    },
    // Five columns before the table, two rows above its old place.
    at: ({ sheet }) => {
      const { left, right, top } = parseRange(sheet('Nhiệm vụ').tables[0]!.range);
      return [`Nhiệm vụ!${cellAddress(top + 2, left - 1)}`, `Nhiệm vụ!${cellAddress(top + 3, right + 2)}`];
    },
    says: ['Hỏi chị Hoa', 'Gia hạn'],
    also: ['structure/validation-lost'],
  },
  NO_TABLE,
];
