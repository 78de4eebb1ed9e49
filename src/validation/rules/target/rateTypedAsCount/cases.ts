import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('96 of 100', TARGET, { numerator: 96, denominator: 100 }, 'denominator'),
  right('96 of 99', TARGET, { numerator: 96, denominator: 99 }),
  right('a whole of a hundred and more', TARGET, { numerator: 100, denominator: 101 }),
];
