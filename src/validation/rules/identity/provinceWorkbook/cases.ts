import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'the consolidated workbook, of whose missing sheets nothing is said',
    edit: (bench) => {
      identity(bench, 'cchc.kind', 'province');
      bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Nhiệm vụ');
    },
    at: () => ['-'],
  },
  { name: 'an agency’s workbook', edit: () => undefined },
];
