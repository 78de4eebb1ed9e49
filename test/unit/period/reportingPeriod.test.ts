import { knownPeriod, longestPeriod, periodOf, periodsOf } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';

const inYear = (year: number) => ({ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, year } });

test('the periods offered are those of 581/BNV-CCHC and the twelve months', () => {
  expect(periodsOf(BAC_GIANG).map(({ id }) => id)).toEqual(
    'q1 6t q3 nam t01 t02 t03 t04 t05 t06 t07 t08 t09 t10 t11 t12'.split(' '),
  );
});

test.each([
  ['q1', 2024, 'Quý I năm 2024', 'First quarter of 2024', '2023-12-15', '2024-03-14', '2024-03-20'],
  ['6t', 2024, '6 tháng đầu năm 2024', 'First half of 2024', '2023-12-15', '2024-06-14', '2024-06-20'],
  ['q3', 2024, 'Quý III năm 2024', 'Third quarter of 2024', '2024-06-15', '2024-09-14', '2024-09-20'],
  ['nam', 2024, 'Năm 2024', 'Year 2024', '2023-12-15', '2024-12-14', '2024-12-20'],
  ['nam', 2025, 'Năm 2025', 'Year 2025', '2024-12-15', '2025-12-14', '2025-12-20'],
  ['t01', 2024, 'Tháng 1 năm 2024', 'January 2024', '2024-01-01', '2024-01-31', '2024-01-20'],
  ['t02', 2024, 'Tháng 2 năm 2024', 'February 2024', '2024-02-01', '2024-02-29', '2024-02-20'],
  ['t02', 2025, 'Tháng 2 năm 2025', 'February 2025', '2025-02-01', '2025-02-28', '2025-02-20'],
  ['t03', 2024, 'Tháng 3 năm 2024', 'March 2024', '2024-03-01', '2024-03-31', '2024-03-20'],
  ['t04', 2024, 'Tháng 4 năm 2024', 'April 2024', '2024-04-01', '2024-04-30', '2024-04-20'],
  ['t12', 2024, 'Tháng 12 năm 2024', 'December 2024', '2024-12-01', '2024-12-31', '2024-12-20'],
])('%s of %i', (id, year, name, englishName, start, end, sendBy) => {
  const kind = id.startsWith('t') ? 'month' : 'report';
  expect(knownPeriod(inYear(year), id)).toEqual({ id, kind, name, englishName, start, end, sendBy });
});

test('every month starts on its first day and follows the month before', () => {
  const months = periodsOf(BAC_GIANG).filter(({ kind }) => kind === 'month');
  months.forEach((month, index) => {
    const number = String(index + 1).padStart(2, '0');
    expect(month.start).toBe(`2024-${number}-01`);
    expect(month.end.slice(0, 7)).toBe(`2024-${number}`);
    expect(month.name).toBe(`Tháng ${index + 1} năm 2024`);
  });
});

test.each(['q2', 'T01', '', 't13', 'toString', 'năm'])(
  'an unknown period (%j) is refused with its name',
  (id) => {
    expect(() => knownPeriod(BAC_GIANG, id)).toThrow(RangeError);
    expect(() => knownPeriod(BAC_GIANG, id)).toThrow(`"${id}"`);
  },
);

test.each([24, 2024.5, Number.NaN])('%p is not a year', (year) => {
  expect(() => knownPeriod(inYear(year), 'nam')).toThrow(RangeError);
});

test('the longest period is the year’s', () => {
  expect(longestPeriod(periodsOf(BAC_GIANG))?.id).toBe('nam');
  expect(longestPeriod([])).toBeNull();
  expect(periodOf(BAC_GIANG, 'q2')).toBeNull();
});
