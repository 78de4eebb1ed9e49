import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('two days later', YEAR, { ...DONE, date: day('2024-11-22') }, 'date'),
  right('on the same day', YEAR, { ...DONE, date: day('2024-11-20') }),
  wrong('the day after', YEAR, { ...DONE, date: day('2024-11-21') }, 'date'),
  wrong('on the reporting date', YEAR, { ...DONE, date: day('2024-12-14') }, 'date'),
  {
    name: 'after the reporting date, which is said already',
    edit: fill(YEAR, { ...DONE, date: day('2024-12-15') }),
    also: ['task/document-in-future'],
  },
  {
    name: 'under way again, with the day of the last time, which is told otherwise',
    edit: fill(YEAR, { doneOn: day('2024-11-20'), number: '145/KH-SNV', date: day('2024-11-22') }),
    also: ['task/in-progress-complete'],
  },
  {
    name: 'done on no day, which is told otherwise',
    edit: fill(YEAR, { ...DONE, doneOn: null }),
    also: ['task/done-without-date'],
  },
];
