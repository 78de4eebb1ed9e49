import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('a dash', TARGET, { numerator: 150, explanation: '-' }, 'explanation'),
  right('a reason after a dash', TARGET, { numerator: 150, explanation: '-Do lỗi phần mềm' }),
  right('nothing to explain', TARGET, { explanation: 'Không' }),
];
