import { periodOn } from '../../../src/period/periodOn';
import { periodsOf } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';

const PERIODS = periodsOf(BAC_GIANG);

test.each([
  ['2023-12-14', null],
  ['2023-12-15', 'q1'],
  // Ended on the 14th, to be sent by the 17th.
  ['2024-03-17', 'q1'],
  ['2024-03-18', '6t'],
  ['2024-06-17', '6t'],
  ['2024-06-18', 'q3'],
  ['2024-09-18', 'nam'],
  ['2024-12-17', 'nam'],
  ['2024-12-18', null],
])('on %s the period to be reported next is %s', (day, id) => {
  expect(periodOn(PERIODS, day)?.id ?? null).toBe(id);
});

test('the order in which periods are offered decides nothing', () => {
  expect(periodOn([...PERIODS].reverse(), '2024-07-01')?.id).toBe('q3');
});
