import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';
import { perhaps, proposing } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('half', YEAR, { percent: 0.5 }, 'percent'), perhaps(50)),
  // 0.07 × 100 is 7.000000000000001.
  proposing(wrong('seven percent', YEAR, { percent: 0.07 }, 'percent'), perhaps(7)),
  proposing(wrong('one for done', YEAR, { ...DONE, percent: 1 }, 'percent'), perhaps(100)),
  right('one percent under way', YEAR, { percent: 1 }),
];
