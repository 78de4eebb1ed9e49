import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('half past eight', YEAR, { ...DONE, doneOn: day('2024-11-20') + 8.5 / 24 }, 'doneOn'),
  right('a day', YEAR, DONE),
];
