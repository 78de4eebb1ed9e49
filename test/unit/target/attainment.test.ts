import { attainment, rollUp } from '../../../src/target/attainment';

const over90 = { operator: '>', threshold: 90, unit: '%', counted: true } as const;
const atLeast80 = { operator: '>=', threshold: 80, unit: '%', counted: true } as const;
const under5 = { operator: '<', threshold: 5, unit: '%', counted: true } as const;
const atMost5 = { operator: '<=', threshold: 5, unit: '%', counted: true } as const;
const none = { operator: '<=', threshold: 0, unit: 'trường hợp', counted: true } as const;
const monthly = { operator: '>=', threshold: 1, unit: 'trang/tin mỗi tháng', counted: true } as const;

test.each([
  [over90, 9, 10, { rate: 90, gap: 0, verdict: 'chua-dat' }],
  [over90, 91, 100, { rate: 91, gap: 1, verdict: 'dat' }],
  [atLeast80, 80, 100, { rate: 80, gap: 0, verdict: 'dat' }],
  [atLeast80, 79, 100, { rate: 79, gap: -1, verdict: 'chua-dat' }],
  [atLeast80, 0, 4, { rate: 0, gap: -80, verdict: 'chua-dat' }],
  [under5, 5, 100, { rate: 5, gap: 0, verdict: 'chua-dat' }],
  [under5, 4, 100, { rate: 4, gap: -1, verdict: 'dat' }],
  [atMost5, 5, 100, { rate: 5, gap: 0, verdict: 'dat' }],
  [atMost5, 6, 100, { rate: 6, gap: 1, verdict: 'chua-dat' }],
  [none, 0, 1, { rate: 0, gap: 0, verdict: 'dat' }],
  [none, 1, 1, { rate: 1, gap: 1, verdict: 'chua-dat' }],
  [monthly, 3, 3, { rate: 1, gap: 0, verdict: 'dat' }],
  [monthly, 2, 4, { rate: 0.5, gap: -0.5, verdict: 'chua-dat' }],
])('%j: %d of %d', (target, numerator, denominator, expected) => {
  expect(attainment(target, numerator, denominator)).toEqual(expected);
});

test.each([
  [null, 10],
  [9, null],
  [null, null],
  [0, 0],
  [5, 0],
  [5, -1],
  [-1, 5],
  [11, 10],
  [0.9, 1],
  [9, 9.5],
])('%p of %p is no figure, which is not a miss', (numerator, denominator) => {
  expect(attainment(over90, numerator, denominator)).toEqual({
    rate: null,
    gap: null,
    verdict: 'chua-co-so-lieu',
  });
});

test('a group is the sum of its parts, not the mean of their rates', () => {
  const parts = [
    { numerator: 1, denominator: 1 },
    { numerator: 80, denominator: 99 },
  ];
  expect(rollUp(over90, parts, 3)).toEqual({
    numerator: 81,
    denominator: 100,
    rate: 81,
    verdict: 'chua-dat',
    reported: 2,
    owed: 3,
  });
});

test('what cannot be a share may be a rate: more news than months, and halves where nothing is counted', () => {
  expect(attainment(monthly, 20, 11).verdict).toBe('dat');
  expect(attainment({ ...over90, counted: false }, 0.95, 1)).toMatchObject({ rate: 95, verdict: 'dat' });
});

test('half a report and figures that cannot be right add to neither sum', () => {
  const parts = [
    { numerator: 92, denominator: 100 },
    { numerator: 7, denominator: null },
    { numerator: null, denominator: 50 },
    { numerator: 5, denominator: 0 },
    { numerator: 101, denominator: 100 },
    { numerator: -3, denominator: 100 },
    { numerator: 1.5, denominator: 2 },
  ];
  expect(rollUp(over90, parts, 7)).toMatchObject({
    numerator: 92,
    denominator: 100,
    verdict: 'dat',
    reported: 1,
  });
});

test('a group in which nobody reported has no figures', () => {
  expect(rollUp(over90, [], 2)).toEqual({
    numerator: null,
    denominator: null,
    rate: null,
    verdict: 'chua-co-so-lieu',
    reported: 0,
    owed: 2,
  });
});
