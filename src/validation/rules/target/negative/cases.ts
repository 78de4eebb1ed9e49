import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, HEADER, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('below zero', TARGET, { numerator: -1, explanation: 'x' }, 'numerator'),
  right('zero', TARGET, { numerator: 0, explanation: 'Chưa triển khai' }),
  {
    name: 'of less than nothing',
    edit: fill(TARGET, { numerator: 0, denominator: -1, explanation: 'x' }),
    at: (bench) => [bench.at('ChiTieu', TARGET, HEADER.denominator)],
  },
  {
    name: 'below zero as text, which is told otherwise',
    edit: fill(TARGET, { numerator: '-1' }),
    also: ['target/number-as-text'],
  },
];
