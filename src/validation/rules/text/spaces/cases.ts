import type { RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('at the end', 'Thiếu kinh phí '),
  wrong('non-breaking', 'Thiếu\u00a0kinh phí'),
  wrong('doubled', 'Thiếu  kinh phí'),
  right('single', 'Thiếu kinh phí'),
  // Only spaces: counts as blank.
  right('nothing but a space', ' '),
];
