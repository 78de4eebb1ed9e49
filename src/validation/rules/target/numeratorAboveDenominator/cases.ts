import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, MONTHS, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('turned round', TARGET, { numerator: 200, denominator: 199 }, 'numerator'),
  right('all of them', TARGET, { numerator: 200, denominator: 200 }),
  {
    name: 'of nothing, which is said already',
    edit: fill(TARGET, { numerator: 5, denominator: 0 }),
    also: ['target/zero-denominator'],
  },
  { name: 'an average over months', agency: 'Báo Bắc Giang', edit: fill(MONTHS, { numerator: 9000 }) },
];
