import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf, copyRow, sortBackwards, NO_TABLE, addEmptyRows } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a row is copied',
    edit: (bench) => {
      copyRow(bench, 'NhiemVu', CODE);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
    says: ['Mã I.1.1.HD1 đã có ở dòng 4.'],
  },
  {
    name: 'each once',
    edit: ({ sheet }) => sortBackwards(sheet('Chỉ tiêu')),
  },
  NO_TABLE,
  {
    name: 'two empty rows below the last',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      addEmptyRows(sheet, 2);
    },
  },
];
