import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('turned round', TARGET, { numerator: 200, denominator: 199 }, 'numerator'),
  right('all of them', TARGET, { numerator: 200, denominator: 200 }),
];
