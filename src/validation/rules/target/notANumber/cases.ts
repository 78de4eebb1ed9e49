import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('words', TARGET, { numerator: 'chưa có', denominator: 'chưa có' }, 'numerator', 'denominator'),
  right('blank, with the words where they belong', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'chưa có',
  }),
  wrong('words for the whole alone', TARGET, { denominator: 'tất cả' }, 'denominator'),
];
