import type { RuleCase } from '../../ruleCase';
import { clearEntries, codeHeader, copySheet } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a filled sheet and its copy',
    edit: (bench) => copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2'),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'a copy that was emptied',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      clearEntries(bench.sheet('Nhiệm vụ (2)'));
    },
  },
];
