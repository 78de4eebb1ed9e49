import type { RuleCase } from '../../ruleCase';
import { day, proposing, surely } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  proposing(
    wrong('half past eight', YEAR, { ...DONE, doneOn: day('2024-11-20') + 8.5 / 24 }, 'doneOn'),
    surely(day('2024-11-20')),
  ),
  right('a day', YEAR, DONE),
  wrong('a paper’s, a minute before midnight', YEAR, { ...DONE, date: day('2024-11-19') - 1 / 1440 }, 'date'),
];
