import type { RuleCase } from '../../ruleCase';
import { identity } from '../../identity/caseParts';
import { addRow } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a target of the districts, with figures',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: 10, denominator: 10 });
    },
    at: (bench) => [bench.at('ChiTieu', 'CT07', 'Mã')],
    says: ['CT07'],
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
    name: 'in a workbook of an earlier version of the plan, which may have asked for it',
    edit: (bench) => {
      identity(bench, 'cchc.planVersion', '0');
      addRow(bench, 'CT15', { numerator: 228, denominator: 367 });
    },
    at: (bench) => [bench.at('ChiTieu', 'CT15', 'Mã')],
    also: ['identity/other-plan-version'],
  },
  {
    name: 'without figures, which is told otherwise',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: null, denominator: null });
    },
    also: ['structure/row-code-unknown'],
  },
];
