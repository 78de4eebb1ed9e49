import { columnLetters, parseRange } from '../../../../workbook/address';
import type { RuleCase } from '../../ruleCase';
import { letterOf, rowsOf, NO_TABLE, moveDown } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'saved without results',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = [
        `${letterOf('due')}4`,
        `${letterOf('dueStatus')}4`,
        `${letterOf('due')}5`,
      ];
    },
    at: () => [`Nhiệm vụ!${letterOf('due')}4`],
    says: ['3 ô công thức'],
  },
  {
    name: 'a formula of their own elsewhere',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = ['A1'];
    },
  },
  {
    name: 'of their own: in the header, below, and on either side',
    edit: (bench) => {
      const own = bench.sheet('Chỉ tiêu');
      const { top, bottom } = rowsOf(own);
      own.uncalculated = [`B${top + 1}`, `B${bottom + 2}`, `ZZ${top + 2}`];
    },
  },
  {
    name: 'in the last row, and the first column',
    edit: (bench) => {
      const own = bench.sheet('Chỉ tiêu');
      own.uncalculated = [`A${rowsOf(own).bottom + 1}`];
    },
    at: (bench) => [`Chỉ tiêu!A${rowsOf(bench.sheet('Chỉ tiêu')).bottom + 1}`],
  },
  NO_TABLE,
  {
    name: 'in the last column, and of their own on both sides',
    edit: ({ sheet }) => {
      const own = sheet('Chỉ tiêu');
      moveDown(own, { rows: 0, columns: 2 });
      const { top, right } = parseRange(own.tables[0]!.range);
      own.uncalculated = [
        `B${top + 2}`,
        `${columnLetters(right + 1)}${top + 2}`,
        `${columnLetters(right)}${top + 2}`,
      ];
    },
    at: ({ sheet }) => {
      const { top, right } = parseRange(sheet('Chỉ tiêu').tables[0]!.range);
      return [`Chỉ tiêu!${columnLetters(right)}${top + 2}`];
    },
    says: ['1 ô'],
  },
];
