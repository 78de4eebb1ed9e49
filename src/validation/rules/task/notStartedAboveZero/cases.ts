import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('not started at 30', YEAR, { status: 'Chưa thực hiện', percent: 30 }, 'percent'),
  right('not started at 0', YEAR, { status: 'Chưa thực hiện', percent: 0 }),
];
