import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('blank', YEAR, { status: null }, 'status'),
  right('chosen', YEAR, { status: 'Không phát sinh', percent: null }),
];
