import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf, copyRow } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a code of no plan',
    edit: (bench) => bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9'),
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    name: 'a space after the code',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Mã'), `${CODE} `),
  },
];
