import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, OWN, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('day first', YEAR, { ...DONE, doneOn: '20/11/2024' }, 'doneOn'),
  wrong('document date in words', YEAR, { ...DONE, date: 'ngày 18 tháng 11 năm 2024' }, 'date'),
  wrong('with a time', YEAR, { ...DONE, doneOn: '20/11/2024 08:30' }, 'doneOn'),
  right('a serial', OWN, { ownDate: day('2024-06-30') }),
];
