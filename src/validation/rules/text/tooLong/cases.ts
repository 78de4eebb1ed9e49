import type { RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('one character more', 'a'.repeat(2001)),
  right('as long as it may be', 'a'.repeat(2000)),
];
