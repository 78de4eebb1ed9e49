import { identity } from '../../identity/caseParts';
import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, OWN, wrong, right, fill, LATE } from '../caseParts';

export const cases: RuleCase[] = [
  wrong(
    'own deadline in the last week',
    OWN,
    { status: 'Chưa thực hiện', percent: 0, ownDate: day('2024-12-14') },
    'status',
  ),
  right('due after the period', YEAR, { status: 'Chưa thực hiện', percent: 0 }),
  right('due the day after the period', OWN, {
    status: 'Chưa thực hiện',
    percent: 0,
    ownDate: day('2024-12-15'),
  }),
  right('under way', OWN, { ownDate: day('2024-12-14') }),
  right('overdue, and why', LATE, { status: 'Chưa thực hiện', percent: 0, note: 'Thiếu kinh phí' }),
  {
    name: 'no period that is known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.period', 'q9');
      fill(OWN, { status: 'Chưa thực hiện', percent: 0, ownDate: day('2024-12-14') })(bench);
    },
    also: ['identity/period-unknown'],
  },
];
