import type { RuleCase } from '../../ruleCase';
import { wrong, right, note, CODE } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('at the end', 'Thiếu kinh phí '), surely('Thiếu kinh phí')),
  wrong('non-breaking', 'Thiếu\u00a0kinh phí'),
  proposing(wrong('doubled', 'Thiếu  kinh phí'), surely('Thiếu kinh phí')),
  right('single', 'Thiếu kinh phí'),
  // Only spaces: counts as blank.
  right('nothing but a space', ' '),
  {
    name: 'the result of a formula, which has its own finding',
    edit: (bench) => bench.put(note(bench), 'Thiếu  kinh phí', 'A1'),
    also: ['text/formula-in-entry'],
  },
  {
    name: 'in the name and the number on the cover',
    edit: (bench) => {
      bench.put('Bìa!C14', 'Nguyễn  Thị Hoa');
      bench.put('Bìa!C15', '0204 3854 000 ');
    },
    at: () => ['Bìa!C14', 'Bìa!C15'],
    fixes: [surely('Nguyễn Thị Hoa'), surely('0204 3854 000')],
  },
  {
    name: 'in a status, which is no text of somebody’s',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Trạng thái'), 'Đang thực hiện '),
    also: ['task/status-unknown'],
  },
  {
    name: 'beside characters that nobody sees, whose finding mends both',
    edit: (bench) => bench.put(note(bench), 'Thiếu\u200b  kinh phí'),
    also: ['text/control-characters'],
  },
];
