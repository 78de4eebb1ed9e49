import { cellsText, isOneCell } from '../../../src/consolidation/cellsText';

test('cells one under the other are a range; the rest is reported one by one, by columns', () => {
  expect(cellsText(['K6', 'K4', 'M3', 'K5', 'K9', 'K4'])).toBe('K4:K6, K9, M3');
  expect(cellsText(['AA10', 'B2'])).toBe('B2, AA10');
  // The next row, of another column.
  expect(cellsText(['K6', 'M7'])).toBe('K6, M7');
});

test('many are counted', () => {
  const cells = Array.from({ length: 30 }, (_, index) => `C${index * 2 + 1}`);
  const twelve = cells.slice(0, 12);
  expect(cellsText(twelve)).toBe(twelve.join(', '));
  expect(cellsText(cells)).toBe(`${cells.slice(0, 12).join(', ')} … (30 ô)`);
});

test.each([
  ['K4', true],
  ['K4:K6', false],
  ['K4, M3', false],
  ['C1 … (30 ô)', false],
])('%s names one cell: %s', (text, isOne) => {
  expect(isOneCell(text)).toBe(isOne);
});
