import type { RuleCase } from '../../ruleCase';
import { YEAR, DONE, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('small letters and spaces', YEAR, { ...DONE, number: '145 /kh-snv' }, 'number'),
  wrong('a dash that is no hyphen', YEAR, { ...DONE, number: '2231/STP–VP' }, 'number'),
  wrong('a number alone', YEAR, { ...DONE, number: 145 }, 'number'),
  wrong('a date', YEAR, { ...DONE, number: '15/03/2024' }, 'number'),
  right('a law, a Party document, an official letter', YEAR, {
    ...DONE,
    number: 'Luật số 72/2025/QH15; 18-NQ/TW; Số 2231/SNV-CCHC&PC ngày 18/11/2024',
  }),
  right('a submission, whose kind has a small letter', YEAR, {
    ...DONE,
    number: '45/TTr-SNV',
  }),
];
