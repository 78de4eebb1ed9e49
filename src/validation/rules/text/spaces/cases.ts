import type { RuleCase } from '../../ruleCase';
import { wrong, right, note } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('at the end', 'Thiếu kinh phí '), surely('Thiếu kinh phí')),
  wrong('non-breaking', 'Thiếu\u00a0kinh phí'),
  proposing(wrong('doubled', 'Thiếu  kinh phí'), surely('Thiếu kinh phí')),
  right('single', 'Thiếu kinh phí'),
  // Only spaces: counts as blank.
  right('nothing but a space', ' '),
  {
    name: 'the result of a formula, which is told of itself',
    edit: (bench) => bench.put(note(bench), 'Thiếu  kinh phí', 'A1'),
    also: ['text/formula-in-entry'],
  },
];
