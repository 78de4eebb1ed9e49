import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('fifty million', YEAR, { spent: 50_000_000 }, 'spent'),
  right('fifty', YEAR, { spent: 50 }),
];
