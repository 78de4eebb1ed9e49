import type { RuleCase } from '../../ruleCase';
import { YEAR, at, fill } from '../caseParts';

const USUAL = [
  ['I.1.2.HD3', 30],
  ['III.1.2.HD1', 50],
  ['III.1.4.HD1', 60],
] as const;

export const cases: RuleCase[] = [
  {
    name: 'thousands of đồng',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 60_000] as const]) fill(code, { spent })(bench);
    },
    at: at(YEAR, 'spent'),
  },
  {
    name: 'an investment of some tỷ',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 20_000] as const]) fill(code, { spent })(bench);
    },
  },
];
