import type { RuleCase } from '../../ruleCase';
import { CODE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a deadline and a hidden helper changed',
    edit: (bench) => {
      bench.put(bench.at('NhiemVu', CODE, 'Thời gian'), 'Quý I năm 2025');
      bench.put(bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch'), 46000);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Thời gian'), bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch')],
  },
  {
    name: 'the same text, decomposed and with old tones',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Nhiệm vụ');
      bench.put(place, ` ${String(bench.get(place)).replace(/oà/g, 'òa').normalize('NFD')}\u00a0`);
    },
  },
];
