import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, DONE, wrong, right, OWN } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a day after', EVENT, { ...DONE, ownDate: day('2024-11-21'), number: '145/BC-SNV' }, 'ownDate'),
  right('on the same day', EVENT, { ...DONE, ownDate: day('2024-11-20'), number: '145/BC-SNV' }),
  right('done before a deadline of its own, which is no event', OWN, {
    ...DONE,
    doneOn: day('2024-10-20'),
    date: day('2024-10-18'),
    ownDate: day('2024-10-31'),
  }),
];
