import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('done, but not yet', YEAR, { ...DONE, note: 'Chưa thực hiện do thiếu kinh phí' }, 'note'),
  wrong('done, but under way', YEAR, { ...DONE, note: 'Đang triển khai' }, 'note'),
  wrong('under way, but done', YEAR, { note: 'Đã hoàn thành.' }, 'note'),
  wrong(
    'not started, but under way',
    YEAR,
    { status: 'Chưa thực hiện', percent: 0, note: 'Đang triển khai' },
    'note',
  ),
  right('done, and something else not yet', YEAR, { ...DONE, note: 'Đã ban hành, chưa quyết toán kinh phí' }),
  right('a part is done', YEAR, { note: 'Đã hoàn thành dự thảo, đang lấy ý kiến' }),
  right('not started, and why', YEAR, { status: 'Chưa thực hiện', percent: 0, note: 'Đang chờ hướng dẫn' }),
  {
    name: 'no status, which is told otherwise',
    edit: fill(YEAR, { status: null, percent: null, note: 'Đã hoàn thành.' }),
    also: ['task/status-missing'],
  },
];
