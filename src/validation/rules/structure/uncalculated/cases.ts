import type { RuleCase } from '../../ruleCase';
import { letterOf, rowsOf } from '../caseParts';

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
];
