import { firstPastedCell } from '../../../../src/taskpane/check/firstPastedCell';

const SHEET = '<html><body><table border=0><tr><td>…</td></tr></table></body></html>';

test.each([
  ['one cell, as Excel copies it', '62,5\r\n', '62,5'],
  ['a range', '62,5\tHoàn thành\r\n70\t\r\n', '62,5'],
  ['a column', 'Chờ ý kiến\nĐang trình\n', 'Chờ ý kiến'],
  ['a first cell that is empty', '\tHoàn thành\r\n', ''],
  ['a cell of two lines', '"Chờ ý kiến\nBộ Nội vụ"\tb\r\n', 'Chờ ý kiến\nBộ Nội vụ'],
  ['a cell with quotes', '"nói ""được"""\r\n', 'nói "được"'],
  ['words in quotes are no cell in quotes', '"được"', '"được"'],
  ['what begins with quotes', '"được" và hơn', '"được" và hơn'],
  ['nothing', '', ''],
])('from a sheet: %s', (_what, copied, cell) => {
  expect(firstPastedCell(copied, SHEET)).toBe(cell);
});

test.each([
  ['lines of a letter', 'Chờ ý kiến\r\nBộ Nội vụ\r\n', '<p>Chờ ý kiến</p>', 'Chờ ý kiến\nBộ Nội vụ'],
  ['lines of a plain text', '"Chờ"\ný kiến', '', '"Chờ"\ný kiến'],
  ['a range without its HTML', '62,5\tHoàn thành\n', '', '62,5'],
])('from elsewhere: %s', (_what, copied, html, text) => {
  expect(firstPastedCell(copied, html)).toBe(text);
});
