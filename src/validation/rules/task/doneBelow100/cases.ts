import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('done at 90', YEAR, { ...DONE, percent: 90 }, 'percent'),
  right('done without a percentage', YEAR, { ...DONE, percent: null }),
];
