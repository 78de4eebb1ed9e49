import type { RuleCase } from '../../ruleCase';
import { CODE } from '../caseParts';
import { perhaps, surely } from '../../ruleCase';

/** Reported in another row, which its check names. */
const REFERS = 'VII.2.2.HD1';
const REFERRED =
  'Kế hoạch ghi hai thời hạn cho cùng một việc: chỉ báo cáo ở dòng P.IV.1.1.a, tính theo thời hạn của dòng đó';

export const cases: RuleCase[] = [
  {
    name: 'a result typed over',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), 'Đúng hạn'),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
    fixes: [surely('Đúng tiến độ')],
  },
  {
    name: 'a note of somebody’s',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), 'chờ Bộ trả lời'),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
    fixes: [perhaps('Đúng tiến độ')],
  },
  {
    name: 'cleared',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), null),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
    fixes: [surely('Đúng tiến độ')],
  },
  { name: 'untouched', edit: () => undefined },
  {
    name: 'an empty text, as a paste leaves it',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), ''),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
    fixes: [surely('Đúng tiến độ')],
  },
  {
    name: 'the result pasted as a value, a sentence with the code of another row',
    edit: (bench) => bench.put(bench.at('NhiemVu', REFERS, 'Kiểm tra'), REFERRED),
    at: (bench) => [bench.at('NhiemVu', REFERS, 'Kiểm tra')],
    fixes: [surely(REFERRED)],
  },
  {
    name: 'an error pasted as a value',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Tình trạng hạn');
      bench.put(place, '#REF!');
      bench.sheet('Nhiệm vụ').errors = [place.split('!')[1]!];
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
    fixes: [surely('Đúng tiến độ')],
  },
];
