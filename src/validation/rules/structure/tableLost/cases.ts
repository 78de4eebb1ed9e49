import type { RuleCase } from '../../ruleCase';
import { codeHeader, sortBackwards, NO_TABLE, copySheet, clearEntries } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'the table was turned into a range',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').tables = [];
    },
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'rows in another order',
    edit: ({ sheet }) => sortBackwards(sheet('Nhiệm vụ')),
  },
  NO_TABLE,
  {
    name: 'a copy without a table was filled in, which is told otherwise',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ_2', null);
      clearEntries(bench.sheet('Nhiệm vụ'));
    },
    also: ['structure/filled-in-copy'],
  },
];
