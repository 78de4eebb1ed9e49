import type { RuleCase, Workbench } from '../../ruleCase';
import { at, fill, YEAR, DONE, wrong, right } from '../caseParts';
import { parseRange } from '../../../../workbook/address';
import { day, perhaps, proposing } from '../../ruleCase';

const typed = (name: string, number: string | number): RuleCase =>
  wrong(name, YEAR, { ...DONE, number }, 'number');

function formatAsDate(bench: Workbench): void {
  const [name = '', address = ''] = at(YEAR, 'number')(bench)[0]!.split('!');
  const { top, left } = parseRange(address);
  bench.sheet(name).numberFormats[top]![left] = 'd-mmm';
}

export const cases: RuleCase[] = [
  { ...proposing(typed('small letters and spaces', '145 /kh-snv'), perhaps('145/KH-SNV')), says: ['(“␣”)'] },
  proposing(typed('small letters alone', '145/kh-snv'), perhaps('145/KH-SNV')),
  proposing(typed('a submission in small letters', '45/ttr-snv'), perhaps('45/TTr-SNV')),
  proposing(typed('a programme in capitals, with a space', '45/CTR -SNV'), perhaps('45/CTr-SNV')),
  proposing(typed('rules of a body, in small letters', '45/qyđ-snv'), perhaps('45/QyĐ-SNV')),
  {
    ...proposing(typed('a dash that is no hyphen', '2231/STP–VP'), perhaps('2231/STP-VP')),
    says: ['(“–” ≠ “-”)'],
  },
  { ...proposing(typed('a sign of neither', '145/KH_SNV'), null), says: ['(“_”)'] },
  { ...proposing(typed('a number alone', 145), null), says: ['“145”'] },
  proposing(typed('words', 'Xem tệp đính kèm'), null),
  proposing(typed('a date', '15/03/2024'), null),
  proposing(typed('one of two', '145/KH-SNV; 146 /kh-snv'), null),
  {
    name: 'a number that Excel took for a date',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: day('2024-03-12') })(bench);
      formatAsDate(bench);
    },
    at: at(YEAR, 'number'),
    fixes: [null],
    says: ['12/03/2024'],
  },
  right('a law, a Party document, an official letter', YEAR, {
    ...DONE,
    number: 'Luật số 72/2025/QH15; 18-NQ/TW; Số 2231/SNV-CCHC&PC ngày 18/11/2024',
  }),
  right('a submission, whose kind has a small letter', YEAR, {
    ...DONE,
    number: '45/TTr-SNV',
  }),
  {
    ...proposing(typed('small letters after a space', ' 145/kh-snv'), perhaps('145/KH-SNV')),
    also: ['text/spaces'],
  },
  {
    name: 'small letters, in a cell that once held a date',
    edit: (bench) => {
      fill(YEAR, { ...DONE, number: '145/kh-snv' })(bench);
      formatAsDate(bench);
    },
    at: at(YEAR, 'number'),
    fixes: [perhaps('145/KH-SNV')],
  },
];
