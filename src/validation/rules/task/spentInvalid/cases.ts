import type { RuleCase } from '../../ruleCase';
import { YEAR, withError, wrong, right } from '../caseParts';
import { perhaps, proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('text', YEAR, { spent: '12,5' }, 'spent'), surely(12.5)),
  wrong('with its unit', YEAR, { spent: '30tr' }, 'spent'),
  proposing(wrong('in đồng, as text', YEAR, { spent: '12.500.000' }, 'spent'), perhaps(12.5)),
  proposing(wrong('negative', YEAR, { spent: -1 }, 'spent'), null),
  right('nothing spent', YEAR, { spent: 0 }),
  proposing(wrong('a whole number, as text', YEAR, { spent: '12' }, 'spent'), surely(12)),
  withError('spent'),
];
