import type { RuleCase } from '../../ruleCase';
import { letterOf, insertColumn, NO_TABLE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a copied column, as Excel names it',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Hạn', 'Trạng thái2');
    },
    // The copy took the position of the column it was inserted before.
    at: () => [`Nhiệm vụ!${letterOf('due')}3`],
  },
  {
    name: 'a column of their own with a number',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Hạn', 'Cột 2');
    },
  },
  NO_TABLE,
];
