import { editableText, readTyped, shownValue } from '../../../../src/taskpane/check/cellText';

/** 15 March 2024. */
const DAY = 45366;

test.each([
  ['vi', '1.234,5', 1234.5],
  ['vi', '62,5', 62.5],
  ['en', '1,234.5', 1234.5],
  ['en', '62.5', 62.5],
] as const)('in %s %s is read as %d', (locale, text, value) => {
  expect(readTyped(text, 'number', 2024, locale)).toEqual({ value });
});

test.each([
  ['vi', '1,234', { value: 1.234, other: 1234 }],
  ['vi', '1,234%', { value: 1.234, other: 1234 }],
  ['en', '1.234', { value: 1.234, other: 1234 }],
  ['vi', '1.234', { value: 1234 }],
  ['en', '1,234', { value: 1234 }],
  // A form used only in the other language: unambiguous.
  ['vi', '12.5', { value: 12.5 }],
  ['en', '12,5', { value: 12.5 }],
] as const)('in %s %s is reported where an eye could take it for another number', (locale, text, read) => {
  expect(readTyped(text, 'percent', 2024, locale)).toEqual(read);
});

test.each(['vi', 'en'] as const)('in %s a date is typed and shown day first', (locale) => {
  expect(readTyped('15/3/2024', 'date', 2024, locale)).toEqual({ value: DAY });
  expect(readTyped('15/3', 'date', 2024, locale)).toEqual({ value: DAY });
  for (const none of ['3/15/2024', '31/2/2024', ' 29.02.2023'])
    expect(readTyped(none, 'date', 2024, locale)).toEqual({ problem: 'check.edit.noSuchDay' });
  for (const none of ['tháng 3', '15 tháng ba', '15/3/'])
    expect(readTyped(none, 'date', 2024, locale)).toEqual({ problem: 'check.edit.notADate' });
  expect(shownValue(DAY, 'date', locale)).toBe('15/03/2024');
  expect(editableText(DAY, 'date', locale)).toBe('15/03/2024');
});

test('numbers are shown as the language writes them', () => {
  expect([shownValue(1234.5, 'number', 'vi'), shownValue(1234.5, 'number', 'en')]).toEqual([
    '1.234,5',
    '1,234.5',
  ]);
});

test('text stays as typed, blank clears, a percentage is not a count', () => {
  expect(readTyped('=1+1', 'text', 2024, 'vi')).toEqual({ value: '=1+1' });
  expect(readTyped('  ', 'text', 2024, 'vi')).toEqual({ value: null });
  expect(readTyped('90%', 'number', 2024, 'vi')).toEqual({ problem: 'check.edit.percentSign' });
  expect(readTyped('90%', 'percent', 2024, 'vi')).toEqual({ value: 90 });
});
