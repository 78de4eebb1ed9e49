import type { RuleCase } from '../../ruleCase';
import { day, proposing, surely } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', YEAR, { ...DONE, date: null }, 'date'),
  right('neither', YEAR, { number: null, date: null }),
  proposing(wrong('only a separator', YEAR, { ...DONE, number: ';', date: null }, 'date'), null),
  proposing(
    wrong(
      'each with its day beside it: the last day',
      YEAR,
      { ...DONE, number: '146/KH-SNV ngày 18/11/2024; 45/KH-SNV ngày 20/10/2024', date: null },
      'date',
    ),
    surely(day('2024-11-18')),
  ),
];
