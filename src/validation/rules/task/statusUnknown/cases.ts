import type { RuleCase } from '../../ruleCase';
import { YEAR, withError, wrong, right } from '../caseParts';
import { perhaps, proposing, surely } from '../../ruleCase';

const typed = (name: string, status: string) => wrong(name, YEAR, { status }, 'status');

export const cases: RuleCase[] = [
  proposing(typed('typed without diacritics', 'Dang thuc hien'), surely('Đang thực hiện')),
  {
    ...proposing(typed('a space after it', 'Đang thực hiện '), surely('Đang thực hiện')),
    says: ['(→ “Đang thực hiện”)'],
  },
  proposing(typed('a full stop after it', 'Hoàn thành.'), surely('Hoàn thành')),
  { ...proposing(typed('only begun', 'Chưa'), perhaps('Chưa thực hiện')), says: ['(→ “Chưa thực hiện”)'] },
  proposing(typed('something else', 'Chờ ý kiến'), null),
  right('in small letters, as the sheet accepts it', YEAR, { status: 'đang thực hiện' }),
  withError('status'),
];
