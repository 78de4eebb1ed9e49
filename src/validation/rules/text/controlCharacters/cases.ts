import type { RuleCase } from '../../ruleCase';
import { wrong, right, note, CODE } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(
    wrong("Word's line break", 'Thiếu kinh phí\u000bđã đề nghị'),
    surely('Thiếu kinh phí\nđã đề nghị'),
  ),
  proposing(wrong('a zero-width space', 'Thiếu\u200b kinh phí'), surely('Thiếu kinh phí')),
  right('lines', 'Thiếu kinh phí\nĐã đề nghị'),
  {
    name: 'the result of a formula, which has its own finding',
    edit: (bench) => bench.put(note(bench), 'Thiếu\u200b', 'A1'),
    also: ['text/formula-in-entry'],
  },
  {
    name: 'in a status, which is no text of somebody’s',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Trạng thái'), 'Đang thực hiện\u200b'),
    also: ['task/status-unknown'],
  },
];
