import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { LATE, DONE, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('overdue', LATE, { note: null }, 'note'),
  wrong('done late', LATE, { ...DONE, number: '145/BC-SNV', note: null }, 'note'),
  right('done on time', LATE, {
    ...DONE,
    number: '145/BC-SNV',
    doneOn: day('2024-06-30'),
    date: day('2024-06-28'),
    note: null,
  }),
  {
    name: 'no status yet, which is told otherwise',
    edit: fill(LATE, { status: null, percent: null, note: null }),
    also: ['task/status-missing'],
  },
];
