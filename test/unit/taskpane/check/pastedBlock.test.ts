import { pastedBlock } from '../../../../src/taskpane/check/pastedBlock';

const SHEET = '<html><body><table border=0><tr><td>…</td></tr></table></body></html>';

test.each([
  ['one cell, as Excel copies it', '62,5\r\n', [['62,5']]],
  [
    'a range',
    '62,5\tHoàn thành\r\n70\t\r\n',
    [
      ['62,5', 'Hoàn thành'],
      ['70', ''],
    ],
  ],
  ['a column', 'Chờ ý kiến\nĐang trình\n', [['Chờ ý kiến'], ['Đang trình']]],
  ['an empty cell first', '\tHoàn thành\r\n', [['', 'Hoàn thành']]],
  [
    'an empty row between',
    'a\tb\r\n\t\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['', ''],
      ['c', 'd'],
    ],
  ],
  [
    'rows of unequal length',
    'a\r\nb\tc\r\n',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['a cell of two lines', '"Chờ ý kiến\nBộ Nội vụ"\tb\r\n', [['Chờ ý kiến\nBộ Nội vụ', 'b']]],
  ['a cell with quotes', '"nói ""được"""\r\n', [['nói "được"']]],
  ['words in quotes are no cell in quotes', '"được"', [['"được"']]],
  [
    'such words beside others',
    'a\t"được"\r\n"thôi"\tb\r\n',
    [
      ['a', '"được"'],
      ['"thôi"', 'b'],
    ],
  ],
  ['what begins with quotes', '"được" và hơn', [['"được" và hơn']]],
  ['nothing', '', []],
])('from a sheet: %s', (_what, copied, cells) => {
  expect(pastedBlock(copied, SHEET)).toEqual(cells);
});

test.each([
  ['lines of a letter', 'Chờ ý kiến\r\nBộ Nội vụ\r\n', '<p>Chờ ý kiến</p>', [['Chờ ý kiến\nBộ Nội vụ']]],
  ['lines of a plain text', '"Chờ"\ný kiến', '', [['"Chờ"\ný kiến']]],
  ['a range without its HTML', '62,5\tHoàn thành\n', '', [['62,5', 'Hoàn thành']]],
])('from elsewhere: %s', (_what, copied, html, cells) => {
  expect(pastedBlock(copied, html)).toEqual(cells);
});
