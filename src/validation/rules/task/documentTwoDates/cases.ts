import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { YEAR, DONE, at, fill } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a month apart',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/QĐ-SNV' })(bench);
      fill('I.1.2.HD3', { ...DONE, number: '145/QĐ-SNV', date: day('2024-10-18') })(bench);
    },
    at: at('I.1.2.HD3', 'date'),
  },
  {
    name: 'the same number of another year',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/KH-SNV' })(bench);
      fill('I.1.2.HD3', {
        ...DONE,
        number: '145/KH-SNV',
        date: day('2023-12-30'),
        doneOn: day('2024-01-02'),
      })(bench);
    },
  },
  {
    name: 'one paper in two rows',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/QĐ-SNV' })(bench);
      fill('I.1.2.HD3', { ...DONE, number: 'Số 145/QĐ-SNV' })(bench);
    },
  },
];
