import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('with a sign', TARGET, { numerator: '95%' }, 'numerator'),
  wrong('a share', TARGET, { numerator: 0.97 }, 'numerator'),
  right('a count', TARGET, { numerator: 200 }),
];
