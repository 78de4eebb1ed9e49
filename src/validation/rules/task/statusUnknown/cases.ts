import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('typed without diacritics', YEAR, { status: 'Dang thuc hien' }, 'status'),
  wrong('a space after it', YEAR, { status: 'Đang thực hiện ' }, 'status'),
  wrong('a full stop after it', YEAR, { status: 'Hoàn thành.' }, 'status'),
  wrong('only begun', YEAR, { status: 'Chưa' }, 'status'),
  wrong('something else', YEAR, { status: 'Chờ ý kiến' }, 'status'),
  right('in small letters, as the sheet accepts it', YEAR, { status: 'đang thực hiện' }),
];
