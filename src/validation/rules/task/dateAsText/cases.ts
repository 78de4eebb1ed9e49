import type { RuleCase } from '../../ruleCase';
import { day, perhaps, proposing, surely } from '../../ruleCase';
import { YEAR, OWN, DONE, wrong, right, withError, withoutColumn } from '../caseParts';

export const cases: RuleCase[] = [
  proposing(wrong('day first', YEAR, { ...DONE, doneOn: '20/11/2024' }, 'doneOn'), surely(day('2024-11-20'))),
  wrong('document date in words', YEAR, { ...DONE, date: 'ngày 18 tháng 11 năm 2024' }, 'date'),
  wrong('with a time', YEAR, { ...DONE, doneOn: '20/11/2024 08:30' }, 'doneOn'),
  right('a serial', OWN, { ownDate: day('2024-06-30') }),
  proposing(
    wrong('a day without its year', YEAR, { ...DONE, doneOn: '20/11' }, 'doneOn'),
    perhaps(day('2024-11-20')),
  ),
  withError('doneOn'),
  withoutColumn('doneOn'),
];
