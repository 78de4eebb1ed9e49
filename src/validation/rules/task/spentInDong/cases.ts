import type { RuleCase } from '../../ruleCase';
import { YEAR, fill, wrong, right } from '../caseParts';
import { perhaps, proposing } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('fifty million', YEAR, { spent: 50_000_000 }, 'spent'), perhaps(50)),
  proposing(wrong('one million', YEAR, { spent: 1_000_000 }, 'spent'), perhaps(1)),
  right('less than a million million', YEAR, { spent: 999_999 }),
  right('fifty', YEAR, { spent: 50 }),
  {
    name: 'as text, which is told otherwise',
    edit: fill(YEAR, { spent: '50000000' }),
    also: ['task/spent-invalid'],
  },
];
