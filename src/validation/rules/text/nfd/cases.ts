import type { RuleCase } from '../../ruleCase';
import { wrong, right, note } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(
    wrong('decomposed', 'Thiếu kinh phí'.normalize('NFD')),
    surely('Thiếu kinh phí'.normalize('NFC')),
  ),
  right('composed', 'Thiếu kinh phí'.normalize('NFC')),
  {
    name: 'the result of a formula, which has its own finding',
    edit: (bench) => bench.put(note(bench), 'Thiếu'.normalize('NFD'), 'A1'),
    also: ['text/formula-in-entry'],
  },
];
