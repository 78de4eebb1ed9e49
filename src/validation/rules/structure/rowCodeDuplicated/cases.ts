import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf, copyRow, sortBackwards } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a row is copied',
    edit: (bench) => {
      copyRow(bench, 'NhiemVu', CODE);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    name: 'each once',
    edit: ({ sheet }) => sortBackwards(sheet('Chỉ tiêu')),
  },
];
