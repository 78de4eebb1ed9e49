import type { RuleCase } from '../../ruleCase';
import { LATE, YEAR, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a full stop', LATE, { note: '.' }, 'note'),
  wrong('a dash', LATE, { note: '-' }, 'note'),
  wrong('no', LATE, { note: 'Không' }, 'note'),
  right('a dash before a reason', LATE, { note: '-Do chưa có hướng dẫn' }),
  right('a short reason', LATE, { note: 'Thiếu kinh phí' }),
  right('nothing to say of work in time', YEAR, { note: 'Không' }),
  right('a reason that is not needed', YEAR, { note: '.' }),
  {
    name: 'no status yet, which is told otherwise',
    edit: fill(LATE, { status: null, percent: null, note: '.' }),
    also: ['task/status-missing'],
  },
  {
    name: 'none at all, which is told otherwise',
    edit: fill(LATE, { note: null }),
    also: ['task/late-without-reason'],
  },
];
