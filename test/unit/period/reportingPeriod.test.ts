import {
  knownPeriod,
  longestPeriod,
  periodOf,
  periodsOf,
  withSendBy,
} from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';

const inYear = (year: number) => ({ ...BAC_GIANG, plan: { ...BAC_GIANG.plan, year } });

test('the periods offered are those of 581/BNV-CCHC and the twelve months', () => {
  expect(periodsOf(BAC_GIANG).map(({ id }) => id)).toEqual(
    'q1 6t q3 nam t01 t02 t03 t04 t05 t06 t07 t08 t09 t10 t11 t12'.split(' '),
  );
});

// 581/BNV-CCHC: the periods, and the 20th as the province's deadline. The 17th and the months from 15 to 14 are the
// programme's own.
test.each([
  ['q1', 2024, 'Quý I năm 2024', 'First quarter of 2024', '2023-12-15', '2024-03-14', '2024-03'],
  ['6t', 2024, '6 tháng đầu năm 2024', 'First half of 2024', '2023-12-15', '2024-06-14', '2024-06'],
  ['q3', 2024, 'Quý III năm 2024', 'Third quarter of 2024', '2024-06-15', '2024-09-14', '2024-09'],
  ['nam', 2024, 'Năm 2024', 'Year 2024', '2023-12-15', '2024-12-14', '2024-12'],
  ['nam', 2025, 'Năm 2025', 'Year 2025', '2024-12-15', '2025-12-14', '2025-12'],
  ['t01', 2024, 'Tháng 1 năm 2024', 'January 2024', '2023-12-15', '2024-01-14', '2024-01'],
  ['t02', 2024, 'Tháng 2 năm 2024', 'February 2024', '2024-01-15', '2024-02-14', '2024-02'],
  ['t03', 2025, 'Tháng 3 năm 2025', 'March 2025', '2025-02-15', '2025-03-14', '2025-03'],
  ['t12', 2024, 'Tháng 12 năm 2024', 'December 2024', '2024-11-15', '2024-12-14', '2024-12'],
])('%s of %i', (id, year, name, englishName, start, end, month) => {
  const kind = id.startsWith('t') ? 'month' : 'report';
  const days = { start, end, sendBy: `${month}-17`, submitBy: `${month}-20` };
  expect(knownPeriod(inYear(year), id)).toEqual({ id, kind, name, englishName, ...days });
});

test('the months follow each other without a gap, and each is over before it is to be sent', () => {
  const months = periodsOf(BAC_GIANG).filter(({ kind }) => kind === 'month');
  const dayAfter = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
  for (const [index, month] of months.entries()) {
    if (index > 0) expect(month.start).toBe(dayAfter(months[index - 1]!.end));
    expect(month.end < month.sendBy && month.sendBy < month.submitBy).toBe(true);
  }
});

test('the day to send by is a setting, from the period’s first day to a year after its last', () => {
  const q1 = knownPeriod(BAC_GIANG, 'q1');
  expect(withSendBy(q1, '2024-03-10')).toEqual({ ...q1, sendBy: '2024-03-10' });
  for (const none of [null, undefined, '2023-12-14', '2025-03-16']) expect(withSendBy(q1, none)).toBe(q1);
  expect(withSendBy(q1, '2023-12-15').sendBy).toBe('2023-12-15');
  expect(withSendBy(q1, '2025-03-15').sendBy).toBe('2025-03-15');
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
