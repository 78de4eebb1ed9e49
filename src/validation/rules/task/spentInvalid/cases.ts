import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('text', YEAR, { spent: '12,5' }, 'spent'),
  wrong('with its unit', YEAR, { spent: '30tr' }, 'spent'),
  wrong('in đồng, as text', YEAR, { spent: '12.500.000' }, 'spent'),
  wrong('negative', YEAR, { spent: -1 }, 'spent'),
  right('nothing spent', YEAR, { spent: 0 }),
];
