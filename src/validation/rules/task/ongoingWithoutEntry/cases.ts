import type { RuleCase } from '../../ruleCase';
import { ONGOING, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a status and nothing else', ONGOING, { percent: null, note: null }, 'status'),
  right('a note', ONGOING, { percent: null, note: 'Đã làm 12 lượt trong kỳ' }),
];
