import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'made from data that was corrected since',
    edit: (bench) => identity(bench, 'cchc.planVersion', '0'),
    at: () => ['-'],
  },
  { name: 'the present version', edit: () => undefined },
];
