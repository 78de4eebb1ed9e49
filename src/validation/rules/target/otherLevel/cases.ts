import { identity } from '../../identity/caseParts';
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
  {
    name: 'no table of targets, which is told otherwise',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
    },
    also: ['structure/table-missing'],
  },
  {
    name: 'without figures, which is told otherwise',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: null, denominator: null });
    },
    also: ['structure/row-code-unknown'],
  },
  {
    name: 'in a workbook of another version of the plan',
    edit: (bench) => {
      identity(bench, 'cchc.planVersion', '1');
      addRow(bench, 'CT07', { numerator: 10, denominator: 10 });
    },
    also: ['identity/other-plan-version'],
  },
];
