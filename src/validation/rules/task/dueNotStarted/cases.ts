import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, OWN, wrong, right } from '../caseParts';

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
];
