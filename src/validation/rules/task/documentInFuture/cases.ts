import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('after the reporting date', YEAR, { number: '145/KH-SNV', date: day('2024-12-20') }, 'date'),
  right('on it', YEAR, { number: '145/KH-SNV', date: day('2024-12-14') }),
  wrong('the day after it', YEAR, { number: '145/KH-SNV', date: day('2024-12-15') }, 'date'),
];
