import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { DATE, identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a period of nowhere',
    edit: (bench) => identity(bench, 'cchc.period', 'q9'),
    at: () => ['-'],
  },
  {
    name: 'a quarter',
    edit: (bench) => {
      identity(bench, 'cchc.period', 'q3');
      bench.put(DATE, day('2024-09-14'));
      bench.put('Bìa!C9', 'Quý III năm 2024');
    },
  },
  {
    name: 'a plan that is not known, which is told otherwise',
    edit: (bench) => identity(bench, 'cchc.plan', '300-KH-UBND-2025'),
    also: ['identity/other-plan'],
  },
];
