import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('words', TARGET, { numerator: 'chưa có', denominator: 'chưa có' }, 'numerator', 'denominator'),
  right('blank, with the words where they belong', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'chưa có',
  }),
  wrong('words for the whole alone', TARGET, { denominator: 'tất cả' }, 'denominator'),
  {
    name: 'a number as text, which is told otherwise',
    edit: fill(TARGET, { numerator: '199' }),
    also: ['target/number-as-text'],
  },
  {
    name: 'a percentage, which is told otherwise',
    edit: fill(TARGET, { numerator: '95%' }),
    also: ['target/percent-typed'],
  },
];
