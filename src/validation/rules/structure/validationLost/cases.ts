import type { RuleCase } from '../../ruleCase';
import { letterOf } from '../caseParts';

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
];
