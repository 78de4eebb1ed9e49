import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, EACH_OWN, at, fill } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'of another objective',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/QĐ-SNV' })(bench);
      fill('III.1.2.HD1', { ...DONE, number: '145/QĐ-SNV' })(bench);
    },
    at: at('III.1.2.HD1', 'number'),
  },
  {
    name: 'of the same objective',
    edit: (bench) => {
      fill('III.1.2.HD1', { ...DONE, number: '145/QĐ-SNV' })(bench);
      fill('III.1.8.HD1', { ...DONE, number: '145/QĐ-SNV' })(bench);
    },
  },
  {
    name: 'two papers of one number on two days',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/KH-SNV', date: day('2023-12-30') })(bench);
      fill('I.2.1.HD1', { ...DONE, number: '145/KH-SNV' })(bench);
    },
  },
  {
    name: 'of a paragraph of the body and the activity that it repeats',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/KH-SNV' })(bench);
      fill(EACH_OWN, { ...DONE, number: '145/KH-SNV' })(bench);
    },
  },
];
