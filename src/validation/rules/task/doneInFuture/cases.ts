import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('the day after the reporting date', YEAR, { ...DONE, doneOn: day('2024-12-15') }, 'doneOn'),
  right('on the reporting date', YEAR, { ...DONE, doneOn: day('2024-12-14') }),
];
