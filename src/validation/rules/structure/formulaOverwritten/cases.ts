import type { RuleCase } from '../../ruleCase';
import { CODE } from '../caseParts';
import { perhaps, surely } from '../../ruleCase';

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
