import type { RuleCase } from '../../ruleCase';
import { note, right, wrong, CODE } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  proposing(wrong('eth for a capital Đ', '\u00d0ang phối hợp'), surely('Đang phối hợp')),
  wrong('eth for a small đ', 'Quá trình \u00f0ang chậm'),
  right('the Vietnamese letter', 'Đang phối hợp, đúng tiến độ'),
  {
    name: 'in a document number, which is read as meant',
    edit: (bench) => {
      const place = (header: string) => bench.at('NhiemVu', 'I.1.1.HD1', header);
      bench.put(note(bench), 'Đã có văn bản');
      bench.put(place('Số, ký hiệu văn bản'), '145/Q\u00d0-SNV');
      bench.put(place('Ngày văn bản'), 45500);
    },
    at: (bench) => [bench.at('NhiemVu', 'I.1.1.HD1', 'Số, ký hiệu văn bản')],
  },
  {
    name: 'the result of a formula, which has its own finding',
    edit: (bench) => bench.put(note(bench), '\u00d0ang', 'A1'),
    also: ['text/formula-in-entry'],
  },
  {
    name: 'in a status, which is no text of somebody’s',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Trạng thái'), '\u00d0ang thực hiện'),
    also: ['task/status-unknown'],
  },
];
