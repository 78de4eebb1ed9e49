import type { RuleCase } from '../../ruleCase';
import { clearEntries, CODE, codeHeader, copySheet, NO_TABLE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a filled sheet and its copy',
    edit: (bench) => copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2'),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
    says: ['Trang “Nhiệm vụ” và trang “Nhiệm vụ (2)” đều'],
  },
  {
    name: 'a copy without a table, in which one more cell was filled in',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ_2', null);
      const note = bench.at('NhiemVu', CODE, 'Khó khăn, ghi chú').replace('Nhiệm vụ!', 'Nhiệm vụ_2!');
      bench.put(note, 'Chỉ có ở bản sao');
    },
    at: () => ['Nhiệm vụ!A3'],
  },
  {
    name: 'a copy that was emptied',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      clearEntries(bench.sheet('Nhiệm vụ (2)'));
    },
  },
  NO_TABLE,
];
