import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', TARGET, { denominator: null }, 'denominator'),
  right('both', TARGET, { numerator: 109, denominator: 110 }),
];
