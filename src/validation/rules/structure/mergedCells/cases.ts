import type { RuleCase } from '../../ruleCase';
import { letterOf } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'two cells of a column merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = [`${letterOf('note')}4:${letterOf('note')}5`];
    },
    at: () => [`Nhiệm vụ!${letterOf('note')}4`],
  },
  {
    name: 'the title merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = ['A1:F1'];
    },
  },
];
