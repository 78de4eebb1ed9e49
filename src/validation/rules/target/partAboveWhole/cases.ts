import type { RuleCase } from '../../ruleCase';
import { WHOLE, PART, fill, right } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'more before the deadline than before and on it',
    edit: (bench) => fill(WHOLE, { numerator: 190 })(bench),
    at: (bench) => [bench.at('ChiTieu', PART, 'Tử số')],
  },
  right('as many', PART, { numerator: 200 }),
];
