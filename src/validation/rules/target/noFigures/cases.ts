import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('nothing and no word', TARGET, { numerator: null, denominator: null }, 'numerator'),
  right('nothing, but said why', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'Trong kỳ chưa phát sinh hồ sơ',
  }),
];
