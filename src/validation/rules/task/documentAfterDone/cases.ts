import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('two days later', YEAR, { ...DONE, date: day('2024-11-22') }, 'date'),
  right('on the same day', YEAR, { ...DONE, date: day('2024-11-20') }),
];
