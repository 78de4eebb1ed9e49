import type { RuleCase } from '../../ruleCase';
import { ONGOING, wrong, right, YEAR } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a status and nothing else', ONGOING, { percent: null, note: null }, 'status'),
  right('a note', ONGOING, { percent: null, note: 'Đã làm 12 lượt trong kỳ' }),
  wrong(
    'not started, and nothing else',
    ONGOING,
    { status: 'Chưa thực hiện', percent: null, note: null },
    'status',
  ),
  right('a percentage', ONGOING, { percent: 60, note: null }),
  right('work with a last day', YEAR, { percent: null, note: null }),
];
