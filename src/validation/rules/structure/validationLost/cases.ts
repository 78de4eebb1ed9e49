import type { RuleCase } from '../../ruleCase';
import { deleteColumn, deleteRow, letterOf, rowsOf, NO_TABLE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'pasted over: no validation left',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').validationRanges = [];
    },
    at: (bench) => [bench.header('NhiemVu', 'Trạng thái')],
  },
  {
    name: 'validation left on some cells',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').validationRanges = [`${letterOf('status')}10:${letterOf('status')}20`];
    },
  },
  {
    name: 'left on the first row, or the last',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').validationRanges = [`${letterOf('status')}4`];
      const { bottom } = rowsOf(sheet('Nhiệm vụ chung'));
      sheet('Nhiệm vụ chung').validationRanges = [`A${bottom + 1}:${letterOf('status')}${bottom + 9}`];
    },
  },
  {
    name: 'left only above, below and in columns of the plan',
    edit: ({ sheet }) => {
      const { bottom } = rowsOf(sheet('Nhiệm vụ'));
      const status = letterOf('status');
      sheet('Nhiệm vụ').validationRanges = [
        `${status}1:${status}3`,
        `${status}${bottom + 2}`,
        'A4:A20',
        'ZZ4:ZZ20',
      ];
    },
    at: (bench) => [bench.header('NhiemVu', 'Trạng thái')],
  },
  {
    name: 'none left where no cell is to be filled in: no row, or no column for entries, which is told otherwise',
    edit: (bench) => {
      for (const code of bench.codes('NhiemVu')) deleteRow(bench, 'NhiemVu', code);
      for (const header of ['Tử số', 'Mẫu số', 'Giải trình']) deleteColumn(bench, 'Chỉ tiêu', header);
      for (const { validationRanges } of bench.snapshot.sheets) validationRanges.length = 0;
      bench.sheet('Nhiệm vụ chung').validationRanges = [`${letterOf('status')}4`];
    },
    also: ['structure/row-deleted', 'structure/column-missing'],
  },
  NO_TABLE,
];
