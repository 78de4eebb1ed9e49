import { occurrences } from '../../../src/deadline/occurrences';
import { parseDeadline } from '../../../src/deadline/parseDeadline';

const dates = (phrase: string, year = 2024) => occurrences(parseDeadline(phrase, year), year);

const MONTH_ENDS_2024 = [
  '2024-01-31',
  '2024-02-29',
  '2024-03-31',
  '2024-04-30',
  '2024-05-31',
  '2024-06-30',
  '2024-07-31',
  '2024-08-31',
  '2024-09-30',
  '2024-10-31',
  '2024-11-30',
  '2024-12-31',
];
const QUARTER_ENDS_2024 = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];
const everyMonth = (day: string) => MONTH_ENDS_2024.map((end) => `${end.slice(0, 8)}${day}`);

test.each([
  ['Hằng tháng', MONTH_ENDS_2024],
  ['định kỳ hàng tháng', MONTH_ENDS_2024],
  ['định kỳ hàng tháng, quý, 6 tháng, năm hoặc đột xuất', MONTH_ENDS_2024],
  ['Hàng quý', QUARTER_ENDS_2024],
  ['Mỗi quý một lần', QUARTER_ENDS_2024],
  ['Định kỳ 3 tháng', QUARTER_ENDS_2024],
  ['Định kỳ 6 tháng', ['2024-06-30', '2024-12-31']],
  ['6 tháng/lần', ['2024-06-30', '2024-12-31']],
  ['Hằng năm', ['2024-12-31']],
  ['Định kỳ 6 tháng, năm', ['2024-06-30', '2024-12-31']],
  ['Định kỳ hàng quý, 6 tháng, năm', QUARTER_ENDS_2024],
  ['Quý, 6 tháng, năm', QUARTER_ENDS_2024],
  ['6 tháng, 9 tháng, năm', ['2024-06-30', '2024-09-30', '2024-12-31']],
  ['Báo cáo tháng, quý, năm', MONTH_ENDS_2024],
  ['Định kỳ 6 tháng, 9 tháng và năm', ['2024-06-30', '2024-09-30', '2024-12-31']],
  ['Hằng tháng\n-', MONTH_ENDS_2024],
  ['-\n-\n- Hằng tháng', MONTH_ENDS_2024],
  ['- - Hằng tháng', MONTH_ENDS_2024],
  ['- Hằng tháng\n- (trước ngày 25)', everyMonth('24')],
  ['Hằng tháng\n- đề nghị lùi', MONTH_ENDS_2024],
  ['ngày 25 hằng tháng', everyMonth('25')],
  ['Chậm nhất ngày 20 hằng tháng', everyMonth('20')],
  ['Trước ngày 25 hàng tháng', everyMonth('24')],
  ['Ngày 31 hằng tháng', MONTH_ENDS_2024],
  ['Ngày 15 tháng cuối quý', ['2024-03-15', '2024-06-15', '2024-09-15', '2024-12-15']],
  ['Trước ngày 15/12 hằng năm', ['2024-12-14']],
  // Before 1 January 2025 is 31 December 2024; before 1 January 2024 was still 2023.
  ['Trước ngày 01 hằng tháng', [...MONTH_ENDS_2024]],
  ['Trước 01/01 hằng năm', ['2024-12-31']],
])('%s in 2024', (phrase, expected) => {
  expect(dates(phrase)).toEqual(expected);
});

test('the year of the dates is the one asked for', () => {
  expect(dates('Hàng quý', 2025)).toEqual(['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']);
  expect(dates('Ngày 30 hằng tháng', 2025)[1]).toBe('2025-02-28');
  expect(dates('Ngày 29/2 hằng năm', 2025)).toEqual(['2025-02-28']);
});

test('a phrase bound to one year has no dates in another', () => {
  const deadline = parseDeadline('Hàng quý năm 2024', 2024);
  expect(occurrences(deadline, 2024)).toEqual(QUARTER_ENDS_2024);
  expect(occurrences(deadline, 2025)).toEqual([]);
});

test('without diacritics it recurs all the same', () => {
  expect(dates('Hang quy')).toEqual(QUARTER_ENDS_2024);
});

test.each(['Thường xuyên', 'Quý I/2024', 'Khi có phát sinh', '', 'abc'])('%j does not recur', (phrase) => {
  expect(dates(phrase)).toEqual([]);
});
