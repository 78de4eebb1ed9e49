import { NO_TABLE } from '../caseParts';
import { parseRange, rangeAddress } from '../../../../workbook/address';
import type { RuleCase, Workbench } from '../../ruleCase';

function shorten({ sheet }: Workbench, rows: number): void {
  const table = sheet('Nhiệm vụ').tables[0]!;
  const range = parseRange(table.range);
  table.range = rangeAddress({ ...range, bottom: range.bottom - rows });
}

export const cases: RuleCase[] = [
  {
    name: 'all rows but the first two are outside',
    edit: (bench) => shorten(bench, bench.codes('NhiemVu').length - 2),
    at: () => ['Nhiệm vụ!A6'],
  },
  { name: 'the whole table', edit: (bench) => shorten(bench, 0) },
  NO_TABLE,
];
