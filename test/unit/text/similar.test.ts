import { editDistance } from '../../../src/text/similar';

test.each([
  ['Sở Nội vụ', 'Sở Nội vụ', 0],
  ['Sở Noi vụ', 'SỞ NỘI VỤ', 0],
  ['Sở Nội vụ'.normalize('NFD'), 'Sở\u00a0Nội  vụ', 0],
  ['BND tỉnh', 'UBND tỉnh', 1],
  ['Sở Nội vuj', 'Sở Nội vụ', 1],
  ['Sở Tư háp', 'Sở Tư pháp', 1],
  ['Sở Tư pahp', 'Sở Tư phap', 1],
  ['Sở Tư phpá', 'Sở Tư pháp', 1],
  ['Sở Y tế', 'Sở Xây dựng', 6],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['', '', 0],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(editDistance(a, b)).toBe(slips);
  expect(editDistance(b, a)).toBe(slips);
});

test('past the limit the answer is the limit plus one', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('kitten', 'sitting', 1)).toBe(2);
  expect(editDistance('a', 'a dài hơn nhiều', 2)).toBe(3);
});

test('a swap at the last letters still counts under a tight limit', () => {
  expect(editDistance('abcd', 'abdc', 1)).toBe(1);
  expect(editDistance('ba', 'ab', 1)).toBe(1);
});
