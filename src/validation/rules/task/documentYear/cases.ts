import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, fill, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('of the year before', YEAR, { ...DONE, number: '31/2023/QĐ-UBND' }, 'date'),
  right('of the same year', YEAR, { ...DONE, number: '31/2024/QĐ-UBND' }),
  right('no year in the number', YEAR, DONE),
  right('several papers, each of its own day', YEAR, { ...DONE, number: '31/2023/QĐ-UBND; 32/2024/QĐ-UBND' }),
  {
    name: 'without a date, which is told otherwise',
    edit: fill(YEAR, { ...DONE, number: '31/2023/QĐ-UBND', date: null }),
    also: ['task/document-without-date'],
  },
];
