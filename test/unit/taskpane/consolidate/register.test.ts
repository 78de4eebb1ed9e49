import { countOf, filterRegister } from '../../../../src/taskpane/consolidate/register';
import { book, brought, sealedOn } from '../../consolidation/books';

const { register } = brought([
  book('Sở Nội vụ', { ...sealedOn('2024-12-16'), counts: { error: 2, warning: 0, hint: 0 } }),
  book('Sở Tư pháp', sealedOn('2024-12-23')),
  book('Sở Y tế', {
    seal: { version: 2, on: '2024-12-10', by: 'An', counts: { error: 0, warning: 0, hint: 0 }, hash: 'x' },
    sealState: 'changed',
    counts: { error: 0, warning: 5, hint: 0 },
  }),
  book('UBND xã Tân Mỹ'),
]);
const names = (entries: ReturnType<typeof filterRegister>) => entries.map(({ agency }) => agency.name);

test.each([
  ['late', ['Sở Tư pháp']],
  ['errors', ['Sở Nội vụ']],
  ['changed', ['Sở Y tế']],
  ['extra', ['UBND xã Tân Mỹ']],
] as const)('%s', (filter, expected) => {
  expect(names(filterRegister(register, filter, ''))).toEqual(expected);
  expect(countOf(register, filter)).toBe(expected.length);
});

test('missing: everybody who owes one and is not among them', () => {
  const missing = names(filterRegister(register, 'missing', ''));
  expect(missing).toContain('Sở Tài chính');
  expect(missing).not.toContain('Sở Nội vụ');
  expect(missing).toHaveLength(register.length - 4);
});

test('every word of the search, without diacritics, in any order; an abbreviation; a file', () => {
  expect(names(filterRegister(register, 'all', 'vu noi'))).toEqual(['Sở Nội vụ']);
  expect(names(filterRegister(register, 'all', '  TƯ   pháp '))).toEqual(['Sở Tư pháp']);
  expect(names(filterRegister(register, 'all', 'SNV'))).toContain('Sở Nội vụ');
  expect(names(filterRegister(register, 'all', 'tan my'))).toEqual(['UBND xã Tân Mỹ']);
  expect(filterRegister(register, 'late', 'noi vu')).toEqual([]);
});
