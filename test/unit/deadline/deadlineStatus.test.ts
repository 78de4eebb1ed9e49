import { deadlineStatus } from '../../../src/deadline/deadlineStatus';

const DUE = { kind: 'date', due: '2024-03-15' } as const;
const at = (reportingDate: string, doneOn: string | null = null) =>
  deadlineStatus(DUE, { doneOn, reportingDate });

test.each([
  ['2024-03-14', 'done-on-time', 0],
  ['2024-03-15', 'done-on-time', 0],
  ['2024-03-16', 'done-late', 1],
  ['2024-04-15', 'done-late', 31],
])('done on %s against 15/3: %s, %i days late', (doneOn, status, daysLate) => {
  expect(at('2024-12-14', doneOn)).toEqual({ status, daysLate });
});

test.each([
  ['2024-02-28', 'not-due', 0],
  ['2024-02-29', 'due-soon', 0],
  ['2024-03-15', 'due-soon', 0],
  ['2024-03-16', 'overdue', 1],
  ['2025-03-15', 'overdue', 365],
])('not done at %s against 15/3: %s, %i days late', (reportingDate, status, daysLate) => {
  expect(at(reportingDate)).toEqual({ status, daysLate });
});

test('done late stays late by its own day, whatever the reporting date', () => {
  expect(at('2024-03-10', '2024-03-20')).toEqual({ status: 'done-late', daysLate: 5 });
});

test('how soon is soon can be set', () => {
  const status = (dueSoonDays: number) =>
    deadlineStatus(DUE, { doneOn: null, reportingDate: '2024-03-08', dueSoonDays }).status;
  expect(status(7)).toBe('due-soon');
  expect(status(6)).toBe('not-due');
});

test.each([null, '2024-03-15'])(
  'without a due day there is nothing to be late against (done on %s)',
  (doneOn) => {
    expect(deadlineStatus({ kind: 'ongoing', due: null }, { doneOn, reportingDate: '2024-12-14' })).toEqual({
      status: 'no-due-date',
      daysLate: null,
    });
  },
);
