import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { OWN_PLAN, DONE, wrong, right } from '../caseParts';

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
];
