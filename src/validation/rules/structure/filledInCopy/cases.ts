import type { RuleCase, Workbench } from '../../ruleCase';
import { clearEntries, copySheet, NO_TABLE } from '../caseParts';

const at = (bench: Workbench) => [bench.header('NhiemVu', 'Mã')];

export const cases: RuleCase[] = [
  {
    name: 'a copy was filled in, the original was not',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      clearEntries(bench.sheet('Nhiệm vụ'));
    },
    at: (bench) => (at(bench)[0]!.startsWith('Nhiệm vụ (2)!') ? at(bench) : ['bound to the original']),
  },
  {
    name: 'a copy without a table was filled in',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ_2', null);
      clearEntries(bench.sheet('Nhiệm vụ'));
    },
    at: () => ['Nhiệm vụ_2!A3'],
  },
  {
    name: 'a copy to print, as values, says the same',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'In', null);
      const copy = bench.sheet('In');
      copy.formulas = copy.formulas.map((row) => row.map(() => null));
    },
  },
  {
    name: 'an empty copy beside the filled original',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      clearEntries(bench.sheet('Nhiệm vụ (2)'));
    },
  },
  {
    name: 'two copies were filled in, which is told otherwise',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (3)', 'NhiemVu_3');
      clearEntries(bench.sheet('Nhiệm vụ'));
    },
    also: ['structure/filled-twice'],
  },
  NO_TABLE,
];
