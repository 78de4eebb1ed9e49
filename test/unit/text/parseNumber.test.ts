import { parseEnglishNumber, parseVietnameseNumber } from '../../../src/text/parseNumber';

test.each([
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['1234', 1234],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['1.234,5', 1234.5],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['1 234', 1234],
  ['1\u00a0234,5', 1234.5],
  ['1\u202f234\u202f567', 1234567],
  [' 12 ', 12],
  ['-3', -3],
  ['−3', -3],
  ['- 3,5', -3.5],
  ['+3', 3],
  ['-0', 0],
])('%j is the number %d', (text, value) => {
  expect(parseVietnameseNumber(text)).toEqual({ value, percent: false, ambiguous: false });
});

test.each([
  ['90%', 90],
  ['90 %', 90],
  ['99,5%', 99.5],
  ['0%', 0],
  ['1.200%', 1200],
])('%j is %d percent', (text, value) => {
  expect(parseVietnameseNumber(text)).toEqual({ value, percent: true, ambiguous: false });
});

test.each([
  ['1.23', 1.23],
  ['98.5', 98.5],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['1,234.5', 1234.5],
  ['1,234,567', 1234567],
  ['1,234', 1.234],
])('%j is read as %d, and said to be ambiguous', (text, value) => {
  expect(parseVietnameseNumber(text)).toEqual({ value, percent: false, ambiguous: true });
});

test.each([
  [''],
  [' '],
  ['%'],
  ['-'],
  ['.'],
  [','],
  ['1,'],
  [',5'],
  ['1.'],
  ['1..2'],
  ['1.23.4'],
  ['1.234,5,6'],
  ['1 23'],
  ['1 234.567'],
  ['01.234'],
  ['12 hồ sơ'],
  ['trên 90%'],
  ['90%%'],
  ['1e5'],
  ['0x10'],
  ['Infinity'],
  ['NaN'],
  ['1/2'],
  ['9'.repeat(400)],
])('%j is no number', (text) => {
  expect(parseVietnameseNumber(text)).toBeNull();
});

test.each([
  ['007', 7],
  ['1234', 1234],
  ['1,234', 1234],
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  ['12.5', 12.5],
  ['0.125', 0.125],
  ['1 234.5', 1234.5],
  ['-3.5', -3.5],
])('in English %j is the number %d', (text, value) => {
  expect(parseEnglishNumber(text)).toEqual({ value, percent: false, ambiguous: false });
});

test.each([
  ['1.234', 1.234],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1.234,5', 1234.5],
  ['1.234.567', 1234567],
])('in English %j is %d, and doubtful', (text, value) => {
  expect(parseEnglishNumber(text)).toEqual({ value, percent: false, ambiguous: true });
});

test.each(['', '1,23,456', '1.2.3', 'ten', '1,234.5.6'])('in English %j is no number', (text) => {
  expect(parseEnglishNumber(text)).toBeNull();
});

test('in English a percent sign is reported', () => {
  expect(parseEnglishNumber('62.5 %')).toEqual({ value: 62.5, percent: true, ambiguous: false });
});
