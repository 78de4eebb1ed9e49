import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, ONGOING, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('100 %', YEAR, { status: 'Đang thực hiện', percent: 100 }, 'percent'),
  wrong(
    'a completion date',
    YEAR,
    { status: 'Đang thực hiện', percent: 90, doneOn: day('2024-11-20') },
    'doneOn',
  ),
  right('nearly done', YEAR, { status: 'Đang thực hiện', percent: 99 }),
  right('all that has come up so far', ONGOING, { status: 'Đang thực hiện', percent: 100 }),
  right('the last time of work without an end', ONGOING, {
    status: 'Đang thực hiện',
    doneOn: day('2024-11-20'),
  }),
  right('every month so far', 'P.IV.1.3', { status: 'Đang thực hiện', percent: 100 }),
];
