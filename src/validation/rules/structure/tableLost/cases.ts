import type { RuleCase } from '../../ruleCase';
import { codeHeader, sortBackwards } from '../caseParts';

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
];
