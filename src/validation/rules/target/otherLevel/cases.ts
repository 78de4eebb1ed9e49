import type { RuleCase } from '../../ruleCase';
import { addRow } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a target of the districts, with figures',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: 10, denominator: 10 });
    },
    at: (bench) => [bench.at('ChiTieu', 'CT07', 'Mã')],
  },
  {
    name: "the agency's own, below the others",
    edit: () => undefined,
  },
  {
    name: 'with one figure of the two',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: 10, denominator: null });
    },
    at: (bench) => [bench.at('ChiTieu', 'CT07', 'Mã')],
  },
];
