import { cellAddress, parseRange } from '../../../../workbook/address';
import type { RuleCase, Workbench } from '../../ruleCase';
import { rowsOf } from '../caseParts';

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
];
