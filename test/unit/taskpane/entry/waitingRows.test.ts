import { keepOrder, neighbours } from '../../../../src/taskpane/entry/waitingRows';

test('a row that was done keeps its place while it is looked at, so that the next one is still next', () => {
  const order = ['a', 'b', 'c', 'd'];
  const now = keepOrder(order, ['a', 'c', 'd'], 'b');
  expect(now).toEqual(['a', 'b', 'c', 'd']);
  expect(neighbours(now, ['a', 'c', 'd'], 'b')).toEqual({ before: 'a', after: 'c' });
});

test('a row that was done and left is stepped over', () => {
  const now = keepOrder(['a', 'b', 'c'], ['a', 'c'], 'c');
  expect(now).toEqual(['a', 'c']);
  expect(neighbours(now, ['a', 'c'], 'c')).toEqual({ before: 'a', after: null });
});

test('rows that begin to wait come last; the order of the others stays though they are reported anew', () => {
  expect(keepOrder(['a', 'b'], ['n', 'b', 'a'], 'a')).toEqual(['a', 'b', 'n']);
});

test('beside a row that does not wait stand the first and the last', () => {
  expect(neighbours(['a', 'b'], ['a', 'b'], 'x')).toEqual({ before: 'b', after: 'a' });
  expect(neighbours(['a', 'b'], ['a', 'b'], null)).toEqual({ before: 'b', after: 'a' });
  expect(neighbours([], [], null)).toEqual({ before: null, after: null });
});
