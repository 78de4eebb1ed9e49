import { identity } from '../../identity/caseParts';
import type { RuleCase } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'another program dropped the names',
    edit: ({ snapshot }) => {
      snapshot.names = snapshot.names.filter(({ name }) => name !== 'DS_TrangThai' && name !== 'CoQuan');
    },
    at: () => ['-', '-'],
  },
  {
    name: 'names in another case',
    edit: ({ snapshot }) => {
      for (const name of snapshot.names) name.name = name.name.toUpperCase();
    },
  },
  {
    name: 'the cell of a name is gone',
    edit: ({ snapshot }) => {
      snapshot.names.find(({ name }) => name === 'NgayBaoCao')!.refersTo = '#REF!';
    },
    at: () => ['-'],
  },
  {
    name: 'a workbook of a plan that is not known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.plan', '300-KH-UBND-2025');
      bench.snapshot.names = [];
    },
    also: ['identity/other-plan'],
  },
];
