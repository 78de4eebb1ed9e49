import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('text', YEAR, { spent: '12,5' }, 'spent'),
  wrong('negative', YEAR, { spent: -1 }, 'spent'),
  right('nothing spent', YEAR, { spent: 0 }),
];
