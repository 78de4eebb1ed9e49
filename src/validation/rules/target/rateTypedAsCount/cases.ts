import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, fill, MONTHS } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('96 of 100', TARGET, { numerator: 96, denominator: 100 }, 'denominator'),
  right('96 of 99', TARGET, { numerator: 96, denominator: 99 }),
  right('a whole of a hundred and more', TARGET, { numerator: 100, denominator: 101 }),
  wrong(
    'none of 100',
    TARGET,
    { numerator: 0, denominator: 100, explanation: 'Chưa triển khai' },
    'denominator',
  ),
  {
    name: 'more than all of 100, which is said already',
    edit: fill(TARGET, { numerator: 101, denominator: 100 }),
    also: ['target/numerator-above-denominator'],
  },
  {
    name: 'an average of a hundred months, whose number is told otherwise',
    agency: 'Báo Bắc Giang',
    edit: fill(MONTHS, { numerator: 90_000, denominator: 100 }),
    also: ['target/count-fixed-by-plan'],
  },
];
