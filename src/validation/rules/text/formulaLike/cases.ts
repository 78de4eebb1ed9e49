import type { RuleCase } from '../../ruleCase';
import { wrong, right, note, CODE } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('an equals sign', '=xem văn bản kèm theo'),
  { ...wrong('an equals sign after a space, which Excel drops', ' =xem văn bản'), also: ['text/spaces'] },
  wrong('a phone number', '+84 912 000 000'),
  wrong('a minus before a cell', '-A1'),
  right('a bullet', '- Thiếu kinh phí'),
  right('a bullet without space', '-Do thiếu kinh phí'),
  right('a bullet of the second level', '+ Thiếu kinh phí'),
  {
    name: 'the result of a formula, which has its own finding',
    edit: (bench) => bench.put(note(bench), '=xem', 'A1'),
    also: ['text/formula-in-entry'],
  },
  {
    name: 'in a status, which is no text of somebody’s',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Trạng thái'), '=xem'),
    also: ['task/status-unknown'],
  },
];
