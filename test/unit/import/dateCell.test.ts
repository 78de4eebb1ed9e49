import {
  hasDayFirstTexts,
  isSuspectedSwap,
  readDateCell,
  readDeadlineCell,
  swapped,
  swappedByExcel,
} from '../../../src/import/dateCell';
import { textCell, type GridCell } from '../../../src/import/grid';
import { shownText } from '../../../src/import/shownText';
import { LOCAL_DATE } from '../../../src/workbook/localDate';

// Serials counted by hand from 46023 = 1 January 2026.
const APRIL_3 = 46115;
const MARCH_15 = 46096;

const dateCell = (value: number, format: string): GridCell => ({
  value,
  format,
  formula: null,
  text: shownText(value, format),
});

test('a date that is shown as a month means the month', () => {
  const cell = dateCell(MARCH_15, '"Tháng "m/yyyy');
  expect(readDeadlineCell(cell, 2026)).toMatchObject({
    phrase: 'Tháng 3/2026',
    kind: 'period',
    start: '2026-03-01',
    due: '2026-03-31',
  });
});

test('a date that is shown as a day is due on it', () =>
  expect(readDeadlineCell(dateCell(MARCH_15, 'dd/mm/yyyy'), 2026)).toMatchObject({
    phrase: '15/03/2026',
    kind: 'date',
    due: '2026-03-15',
  }));

test.each([
  ['"Trước "dd/mm/yyyy', 'date', '2026-03-14'],
  ['"Trước ngày "m/d/yyyy', 'date', '2026-03-14'],
  ['"Trước tháng "m/yyyy', 'date', '2026-02-28'],
  ['"Xong "mm/yyyy', 'period', '2026-03-31'],
  ['yyyy', 'period', '2026-12-31'],
  ['"Năm "yyyy', 'period', '2026-12-31'],
  ['dd/mm/yyyy" (có thể lùi)"', 'date', '2026-03-15'],
  ['dd/mm/yyyy" hoặc sau"', 'unrecognized', null],
])('the words that a date is shown with count: %s', (format, kind, due) =>
  expect(readDeadlineCell(dateCell(MARCH_15, format), 2026)).toMatchObject({ kind, due }),
);

test('a number without a date format is not a date', () =>
  expect(readDeadlineCell(dateCell(MARCH_15, 'General'), 2026)).toMatchObject({
    kind: 'unrecognized',
    due: null,
  }));

test.each([
  ['15/3/2026', { kind: 'day', date: '2026-03-15', isText: true }],
  ['15/3', { kind: 'day', date: '2026-03-15', isText: true }],
  ['Đã hoàn thành', { kind: 'other', text: 'Đã hoàn thành' }],
  ['31/02/2026', { kind: 'other' }],
  ['\u00a0', { kind: 'none' }],
])('text %s', (text, expected) => expect(readDateCell(textCell(text), 2026)).toMatchObject(expected));

describe('day and month turned round', () => {
  const monthFirst = dateCell(APRIL_3, 'mm/dd/yyyy');
  test('suspected where the sheet’s texts are day first and the day can be a month', () =>
    expect(isSuspectedSwap(monthFirst, 2026, true)).toBe(true));
  test.each([
    ['no day-first text', monthFirst, false],
    ['shown day first', dateCell(APRIL_3, 'dd/mm/yyyy'), true],
    ['a day that is no month', dateCell(MARCH_15, 'mm/dd/yyyy'), true],
    // 4 April.
    ['the same either way', dateCell(APRIL_3 + 1, 'mm/dd/yyyy'), true],
  ])('not suspected: %s', (_name, cell, texts) => expect(isSuspectedSwap(cell, 2026, texts)).toBe(false));
  test('turned', () => expect(swapped('2026-04-03')).toBe('2026-03-04'));
  test.each([
    [['15/3/2026'], true],
    [['3/4/2026', 'x'], false],
    [[], false],
  ])('day-first texts: %j', (texts, expected) =>
    expect(hasDayFirstTexts(texts.map(textCell))).toBe(expected),
  );
});

describe("dates in the computer's own order among those that Excel left as text", () => {
  const may4 = dateCell(46_146, LOCAL_DATE);
  const june6 = dateCell(46_179, LOCAL_DATE);
  const texts = ['25/03/2026', '30/06/2026'].map(textCell);
  test.each([
    ['every date fits: turned round, but one that is the same either way', [...texts, may4, june6], [may4]],
    ['a text that Excel would have taken', [...texts, textCell('05/03/2026'), may4], []],
    ['a date that no month can be', [...texts, may4, dateCell(MARCH_15, LOCAL_DATE)], []],
    ['no text', [may4, june6, may4], []],
    ['too few', [texts[0]!, may4], []],
    ['displayed day first whatever the computer', [...texts, dateCell(46_146, 'dd/mm/yyyy')], []],
  ])('%s', (_name, column, found) => expect(swappedByExcel(column)).toEqual(found));
});
