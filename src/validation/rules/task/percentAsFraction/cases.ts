import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('half', YEAR, { percent: 0.5 }, 'percent'),
  wrong('one for done', YEAR, { ...DONE, percent: 1 }, 'percent'),
  right('one percent under way', YEAR, { percent: 1 }),
];
