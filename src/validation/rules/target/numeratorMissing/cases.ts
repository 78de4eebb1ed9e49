import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', TARGET, { numerator: null }, 'numerator'),
  right('zero is a figure', TARGET, {
    numerator: 0,
    explanation: 'Chưa triển khai được',
  }),
];
