import type { RuleCase } from '../../ruleCase';
import { CODE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a result typed over',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), 'Đúng hạn'),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
  },
  { name: 'untouched', edit: () => undefined },
];
