import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', YEAR, { ...DONE, date: null }, 'date'),
  right('neither', YEAR, { number: null, date: null }),
];
