import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('below zero', TARGET, { numerator: -1, explanation: 'x' }, 'numerator'),
  right('zero', TARGET, { numerator: 0, explanation: 'Chưa triển khai' }),
];
