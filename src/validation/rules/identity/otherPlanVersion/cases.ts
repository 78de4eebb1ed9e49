import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'made from data that was corrected since',
    edit: (bench) => identity(bench, 'cchc.planVersion', '0'),
    at: () => ['-'],
  },
  { name: 'the present version', edit: () => undefined },
  {
    name: 'a plan that is not known, which is told otherwise',
    edit: (bench) => identity(bench, 'cchc.plan', '300-KH-UBND-2025'),
    also: ['identity/other-plan'],
  },
];
