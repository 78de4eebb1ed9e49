import type { KnownName } from '../../../src/agency/nameIndex';
import { readStretch } from '../../../src/agency/readStretch';
import { nameKey } from '../../../src/agency/words';

const known = (...names: string[]): Map<string, KnownName> =>
  new Map(
    names.map((name) => {
      const key = nameKey(name);
      const named = { kind: 'agency' as const, id: name, name, key, repairable: true };
      return [key, { ...named, validFrom: null, validTo: null }];
    }),
  );
const read = (text: string, names: Map<string, KnownName>, isOfDepartments = false) =>
  readStretch(text, names, 'Bắc Giang', true, isOfDepartments).map((piece) => [
    piece.text,
    piece.named?.name ?? null,
    piece.repaired,
  ]);

test('the fewest unknown words, whichever name comes first', () => {
  const names = known('Ban ất bính', 'bính đinh');
  expect(read('Ban ất, bính, đinh', names)).toEqual([
    ['Ban ất, bính', 'Ban ất bính', false],
    ['đinh', null, false],
  ]);
});

test('of as many unknown words those in fewer pieces', () => {
  const names = known('giáp ất bính', 'bính đinh mậu');
  expect(read('giáp ất, bính, đinh, mậu', names)).toEqual([
    ['giáp ất', null, false],
    ['bính, đinh, mậu', 'bính đinh mậu', false],
  ]);
});

test('the fewest slips, be it in more names', () => {
  const names = known('Ban abcdefxx Hội ijklmnop', 'Ban abcdefgx', 'Hội ijklmnop');
  expect(read('Ban abcdefgh, Hội ijklmnop', names)).toEqual([
    ['Ban abcdefgh', 'Ban abcdefgx', true],
    ['Hội ijklmnop', 'Hội ijklmnop', false],
  ]);
});

test('a name found by a longer way to the same place', () => {
  const names = known('Ban abcdefgh Hội ijklmnop', 'Ban abcdefgx', 'Hội ijklmnop', 'Viện rstuvxyz');
  expect(read('Ban abcdefgh, Hội ijklmnop, Viện rstuvxyz', names)).toEqual([
    ['Ban abcdefgh, Hội ijklmnop', 'Ban abcdefgh Hội ijklmnop', false],
    ['Viện rstuvxyz', 'Viện rstuvxyz', false],
  ]);
});

test('of two names as good the longer one: “tỉnh” belongs to it', () => {
  expect(read('Công an tỉnh', known('Công an', 'Công an tỉnh'))).toEqual([
    ['Công an tỉnh', 'Công an tỉnh', false],
  ]);
});

describe('“Sở” written once', () => {
  const names = known('Sở Giáp', 'Sở Ất');
  test('before the other department, or before the whole list', () => {
    expect(read('Sở Giáp, Ất', names).map(([, name]) => name)).toEqual(['Sở Giáp', 'Sở Ất']);
    expect(read('Giáp, Ất', names, true).map(([, name]) => name)).toEqual(['Sở Giáp', 'Sở Ất']);
  });
  test('nowhere before it: no department', () => {
    expect(read('Ban Bính, Ất', names).map(([, name]) => name)).toEqual([null, null]);
    expect(read('Ất, Sở Giáp', names).map(([, name]) => name)).toEqual([null, 'Sở Giáp']);
    expect(read('Sở hữu trí tuệ', known('Sở Sở hữu trí tuệ')).map(([, name]) => name)).toEqual([null]);
  });
});

test('where a full stop ends a name, and where the text does', () => {
  const stopped = (text: string) =>
    readStretch(text, known('Sở Giáp', 'Sở Ất'), 'Bắc Giang', false, false).map((piece) => piece.stopped);
  expect(stopped('Sở Giáp. Sở Ất')).toEqual([true, true]);
  expect(stopped('Sở Giáp, Sở Ất')).toEqual([false, true]);
});
