import { dueAfter } from '../../../src/deadline/dueAfter';

// 30 April and 1 May 2026 (Thursday, Friday): serials as Excel shows them.
const HOLIDAYS = [46142, 46143];

test.each([
  // The event's own day is not counted (Bộ luật Dân sự, Điều 147).
  ['2026-03-30', 10, 'day', '2026-04-09'],
  ['2026-12-31', 1, 'day', '2027-01-01'],
  // The same day of the month, or its last (Điều 148).
  ['2026-01-31', 1, 'month', '2026-02-28'],
  ['2024-01-31', 1, 'month', '2024-02-29'],
  ['2026-11-15', 1, 'month', '2026-12-15'],
  ['2025-12-15', 1, 'month', '2026-01-15'],
  ['2026-11-30', 3, 'month', '2027-02-28'],
  ['2026-03-05', 12, 'month', '2027-03-05'],
  // 6 March 2026 is a Friday.
  ['2026-03-06', 1, 'workingDay', '2026-03-09'],
  ['2026-03-06', 5, 'workingDay', '2026-03-13'],
  ['2026-03-06', 6, 'workingDay', '2026-03-16'],
  ['2026-03-07', 1, 'workingDay', '2026-03-09'],
  ['2026-04-29', 1, 'workingDay', '2026-05-04'],
  ['2026-04-28', 2, 'workingDay', '2026-05-04'],
  ['2026-03-07', 0, 'workingDay', '2026-03-07'],
] as const)('%s and %d %ss: %s', (event, count, unit, due) =>
  expect(dueAfter(event, { count, unit }, HOLIDAYS)).toBe(due),
);
