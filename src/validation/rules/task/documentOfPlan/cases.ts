import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { at, fill, YEAR, DONE, wrong, right, PROVINCE } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('with its date', YEAR, { ...DONE, number: '213/KH-UBND', date: day('2023-12-29') }, 'number'),
  right('another plan of the same number', YEAR, { ...DONE, number: '213/KH-UBND' }),
  right('its own', YEAR, { ...DONE, number: '213/KH-SNV' }),
  {
    name: 'without a date: the number is the province’s',
    edit: fill(YEAR, { ...DONE, number: '213/KH-UBND', date: null }),
    at: at(YEAR, 'number'),
    also: ['task/document-without-date'],
  },
  {
    name: 'without a date, of a commune, whose own are numbered alike',
    agency: 'UBND xã Tân Mỹ',
    edit: fill('I.1.2.HD3', { ...DONE, number: '213/KH-UBND', date: null }),
    also: ['task/document-without-date'],
  },
  right('beside its own', YEAR, { ...DONE, number: '145/KH-SNV; 213/KH-UBND', date: day('2023-12-29') }),
  {
    name: 'in the workbook of the province itself',
    agency: PROVINCE,
    edit: fill(YEAR, { ...DONE, number: '213/KH-UBND', date: day('2023-12-29') }),
  },
  right('another document of the day on which it was issued', YEAR, {
    ...DONE,
    number: '214/KH-UBND',
    date: day('2023-12-29'),
  }),
];
