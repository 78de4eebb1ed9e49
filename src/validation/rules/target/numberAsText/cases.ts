import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('the Vietnamese way', TARGET, { numerator: '1.230', denominator: 1230 }, 'numerator'),
  right('numbers', TARGET, { numerator: 1230, denominator: 1230 }),
];
