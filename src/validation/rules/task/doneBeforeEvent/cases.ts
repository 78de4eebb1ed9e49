import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, DONE, fill, wrong, right, OWN } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a day after', EVENT, { ...DONE, ownDate: day('2024-11-21'), number: '145/BC-SNV' }, 'ownDate'),
  right('on the same day', EVENT, { ...DONE, ownDate: day('2024-11-20'), number: '145/BC-SNV' }),
  right('done before a deadline of its own, which is no event', OWN, {
    ...DONE,
    doneOn: day('2024-10-20'),
    date: day('2024-10-18'),
    ownDate: day('2024-10-31'),
  }),
  {
    name: 'under way again, with the day of the last time',
    edit: fill(EVENT, { ownDate: day('2024-11-21'), doneOn: day('2024-11-20') }),
    also: ['task/in-progress-complete'],
  },
  {
    name: 'done on no day, which is told otherwise',
    edit: fill(EVENT, { ...DONE, doneOn: null, ownDate: day('2024-11-21'), number: '145/BC-SNV' }),
    also: ['task/done-without-date'],
  },
];
