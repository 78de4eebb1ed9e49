import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('exactly 95 of "trên 95 %"', TARGET, { numerator: 190 }, 'explanation'),
  right('one more', TARGET, { numerator: 191 }),
  right('not reached, and why', TARGET, { numerator: 150, explanation: 'Do lỗi phần mềm' }),
];
