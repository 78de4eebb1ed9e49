import type { RuleCase } from '../../ruleCase';
import { TARGET, fill } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'fewer than half a year ago',
    edit: fill(TARGET, { numerator: 198, denominator: 198 }),
    at: (bench) => [bench.at('ChiTieu', TARGET, 'Tử số'), bench.at('ChiTieu', TARGET, 'Mẫu số')],
    withPrevious: true,
  },
  {
    name: 'more than half a year ago',
    edit: fill(TARGET, { numerator: 230, denominator: 230 }),
    withPrevious: true,
  },
  {
    name: 'a denominator of zero is no count that fell',
    edit: fill(TARGET, { numerator: 0, denominator: 0 }),
    withPrevious: true,
    also: ['target/zero-denominator'],
  },
  {
    name: 'a negative figure is no count that fell',
    edit: fill(TARGET, { numerator: -1, denominator: 230 }),
    withPrevious: true,
    also: ['target/negative'],
  },
];
