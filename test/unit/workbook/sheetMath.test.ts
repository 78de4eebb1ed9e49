import { isBlank } from '../../../src/workbook/sheetMath';

describe('a cell is blank', () => {
  test.each([
    null,
    '',
    ' ',
    '\n\t',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    ' \u200b\u00ad ',
    ' '.repeat(32_000),
  ])('with %j', (cell) => expect(isBlank(cell)).toBe(true));

  test.each([0, false, 'a', ' a', '\u200ba', '\u00a0\u200b-', 'đ', `${' '.repeat(32_000)}!`, '\u0301'])(
    'not with %j',
    (cell) => expect(isBlank(cell)).toBe(false),
  );
});
