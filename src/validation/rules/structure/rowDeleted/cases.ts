import type { RuleCase } from '../../ruleCase';
import { CODE, codeHeader, deleteRow } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a row is deleted',
    edit: (bench) => deleteRow(bench, 'NhiemVu', CODE),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'rows are hidden by a filter',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').hiddenRows = [3, 4, 5, 6];
    },
  },
];
