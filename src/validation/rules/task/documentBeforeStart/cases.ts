import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { QUARTER_4, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    'of the second quarter',
    QUARTER_4,
    { ...DONE, number: '145/QĐ-SNV', date: day('2024-06-18') },
    'date',
  ),
  right('on the first day', QUARTER_4, { ...DONE, date: day('2024-10-01') }),
  right('a plan, issued before what it plans', QUARTER_4, { ...DONE, date: day('2024-09-18') }),
  wrong('the day before', QUARTER_4, { ...DONE, number: '145/QĐ-SNV', date: day('2024-09-30') }, 'date'),
  right('on the first day, a decision', QUARTER_4, {
    ...DONE,
    number: '145/QĐ-SNV',
    date: day('2024-10-01'),
  }),
  right('a decision beside the plan that it approves', QUARTER_4, {
    ...DONE,
    number: '145/QĐ-SNV; 46/KH-SNV',
    date: day('2024-09-18'),
  }),
];
