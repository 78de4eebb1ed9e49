import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { OWN_PLAN, DONE, wrong, right, at, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('of the January before', OWN_PLAN, { ...DONE, date: day('2023-01-20') }, 'date'),
  right('issued days before the province issued its own', OWN_PLAN, {
    ...DONE,
    doneOn: day('2023-12-26'),
    date: day('2023-12-25'),
    note: null,
  }),
  right('issued before the month that the plan gives', OWN_PLAN, {
    ...DONE,
    doneOn: day('2024-01-20'),
    date: day('2024-01-19'),
    note: null,
  }),
  {
    name: '32 days before the province’s',
    edit: fill(OWN_PLAN, { ...DONE, date: day('2023-11-27') }),
    at: at(OWN_PLAN, 'date'),
  },
  right('31 days before the province’s', OWN_PLAN, { ...DONE, date: day('2023-11-28') }),
  right('not done yet', OWN_PLAN, { number: '145/KH-SNV', date: day('2023-01-20') }),
  {
    name: 'without a date, which is told otherwise',
    edit: fill(OWN_PLAN, { ...DONE, date: null }),
    also: ['task/document-without-date'],
  },
  right('a decision of the year before', OWN_PLAN, {
    ...DONE,
    number: '145/QĐ-SNV',
    date: day('2023-01-20'),
  }),
];
