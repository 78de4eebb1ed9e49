import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('above 100', YEAR, { percent: 120 }, 'percent'),
  wrong('negative', YEAR, { percent: -5 }, 'percent'),
  wrong('text with a sign', YEAR, { percent: '50%' }, 'percent'),
  right('zero and hundred are in', YEAR, { percent: 0, status: 'Chưa thực hiện' }),
];
