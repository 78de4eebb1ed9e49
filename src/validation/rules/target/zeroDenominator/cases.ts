import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('nothing to count', TARGET, { numerator: 0, denominator: 0 }, 'denominator'),
  right('left blank', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'Không phát sinh',
  }),
];
