import { formatDate } from '../../../src/text/formatDate';
import { parseDate } from '../../../src/text/parseDate';

test.each([
  ['15/3/2024', '2024-03-15'],
  ['15/03/2024', '2024-03-15'],
  ['05/4/2024', '2024-04-05'],
  ['15-3-2024', '2024-03-15'],
  ['15.3.24', '2024-03-15'],
  ['15.3.2024', '2024-03-15'],
  [' 15 / 3 / 2024 ', '2024-03-15'],
  ['15/\u00a03/2024', '2024-03-15'],
  ['15–3–2024', '2024-03-15'],
  ['ngày 15/3/2024', '2024-03-15'],
  ['Ngày 15/3 năm 2024', '2024-03-15'],
  ['ngày 15 tháng 3 năm 2024', '2024-03-15'],
  ['NGÀY 05 THÁNG 03 NĂM 2024', '2024-03-05'],
  ['ngày 15 tháng 3 năm 2024'.normalize('NFD'), '2024-03-15'],
  ['15 tháng 3, 2024', '2024-03-15'],
  ['15 tháng 3/2024', '2024-03-15'],
  ['2024-03-15', '2024-03-15'],
  ['17/6/98', '1998-06-17'],
  ['29/02/2024', '2024-02-29'],
  ['31/12/2023', '2023-12-31'],
])('%j is %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test.each([
  ['30/02/2024'],
  ['29/02/2023'],
  ['31/4/2024'],
  ['0/3/2024'],
  ['15/13/2024'],
  ['3/15/2024'],
  ['2024-02-30'],
  ['15-3/2024'],
  ['15/3/202'],
  ['15/3/20244'],
  ['15/3/0024'],
  ['15/3/1066'],
  ['15/3/2024 và 1/4/2024'],
  ['khoảng 15/3/2024'],
  ['45366'],
  ['15'],
  ['15/3'],
  [''],
  ['   '],
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('a date without year takes the default year, only where one is given', () => {
  expect(parseDate('15/03', 2024)).toBe('2024-03-15');
  expect(parseDate('ngày 15 tháng 3', 2024)).toBe('2024-03-15');
  expect(parseDate('29/2', 2024)).toBe('2024-02-29');
  expect(parseDate('29/2', 2025)).toBeNull();
  expect(parseDate('15/03/2023', 2024)).toBe('2023-03-15');
  expect(parseDate('15/03')).toBeNull();
});

test('a date is shown with two-digit day and month', () => {
  expect(formatDate('2024-03-15')).toBe('15/03/2024');
  expect(formatDate('2024-12-05')).toBe('05/12/2024');
});
