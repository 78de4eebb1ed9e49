import { isUndated, kindIn, kindsWhere } from '../../../src/deadline/kinds';

test('kinds by what holds of them', () => {
  expect(kindsWhere(({ fallsDue }) => fallsDue)).toEqual(['period', 'date']);
  expect(kindsWhere(({ entryEachPeriod }) => entryEachPeriod)).toEqual(['ongoing', 'recurring']);
  expect(kindsWhere(({ ownDateOwed }) => ownDateOwed === 'always')).toEqual(['external-plan']);
});

test('a date and a period have a last day, an ongoing or recurring task has none', () => {
  expect((['date', 'period', 'ongoing', 'recurring'] as const).map(isUndated)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('the kind that a cell names', () => {
  expect(kindIn('date')).toMatchObject({ fallsDue: true, ownDate: 'none' });
  expect(kindIn('on-event')).toMatchObject({ fallsDue: false, ownDate: 'event', ownDateOwed: 'when-done' });
});

test.each(['Ngày', '', 'toString', 5, null, ['date']])('%j names none', (cell) =>
  expect(kindIn(cell)).toBeNull(),
);
