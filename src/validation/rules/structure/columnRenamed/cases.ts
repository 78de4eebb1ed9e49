import type { RuleCase } from '../../ruleCase';
import { insertColumn, letterOf, NO_TABLE } from '../caseParts';
import { parseRange, rangeAddress } from '../../../../workbook/address';

export const cases: RuleCase[] = [
  {
    name: 'a header says it otherwise',
    edit: (bench) => bench.put(bench.header('NhiemVu', 'Trạng thái'), 'Tình hình'),
    at: () => [`Nhiệm vụ!${letterOf('status')}3`],
  },
  {
    name: 'old tone placement and a doubled space are no other name',
    edit: (bench) => bench.put(bench.header('NhiemVu', '% hoàn thành'), '%  Hoàn thành'.normalize('NFD')),
  },
  {
    name: 'a table that begins a row too low, its headers above it',
    edit: ({ sheet }) => {
      const [table] = sheet('Nhiệm vụ').tables;
      const range = parseRange(table!.range);
      table!.range = rangeAddress({ ...range, top: range.top + 1 });
    },
  },
  {
    name: 'a column of their own',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Trạng thái', 'Người phụ trách');
    },
  },
  NO_TABLE,
];
