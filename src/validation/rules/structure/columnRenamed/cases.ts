import type { RuleCase } from '../../ruleCase';
import { letterOf } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a header says it otherwise',
    edit: (bench) => bench.put(bench.header('NhiemVu', 'Trạng thái'), 'Tình hình'),
    at: () => [`Nhiệm vụ!${letterOf('status')}3`],
  },
  {
    name: 'old tone placement and a doubled space are no other name',
    edit: (bench) => bench.put(bench.header('NhiemVu', '% hoàn thành'), '%  Hoàn thành'.normalize('NFD')),
  },
];
