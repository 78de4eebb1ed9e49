import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('nothing and no word', TARGET, { numerator: null, denominator: null }, 'numerator'),
  right('nothing, but said why', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'Trong kỳ chưa phát sinh hồ sơ',
  }),
  {
    name: 'a numerator alone',
    edit: fill(TARGET, { denominator: null }),
    also: ['target/denominator-missing'],
  },
  {
    name: 'a denominator alone',
    edit: fill(TARGET, { numerator: null }),
    also: ['target/numerator-missing'],
  },
];
