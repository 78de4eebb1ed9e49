import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('done', EVENT, DONE, 'ownDate'),
  right('done, with the day it came up', EVENT, {
    ...DONE,
    ownDate: day('2024-11-10'),
  }),
];
