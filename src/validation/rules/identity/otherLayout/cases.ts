import type { RuleCase } from '../../ruleCase';
import { identity } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'made by a later version',
    edit: (bench) => identity(bench, 'cchc.layout', '99'),
    at: () => ['-'],
  },
  { name: 'our layout', edit: () => undefined },
];
