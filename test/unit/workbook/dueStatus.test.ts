import fc from 'fast-check';
import { toSerial } from '../../../src/text/calendar';
import type { CellScalar } from '../../../src/workbook/spec';
import { cellReader } from '../../../src/workbook/tableSheet';
import { TASK_COLUMNS } from '../../../src/fields/task/taskColumns';
import type { TaskKey } from '../../../src/fields/task/taskFields';

const DUE = toSerial('2024-03-15');
const CALENDAR = { year: 2024, holidays: [] };

function standing(row: Partial<Record<TaskKey, CellScalar>>, reportingDate: string) {
  const read = cellReader<TaskKey>(TASK_COLUMNS, row, {
    ...CALENDAR,
    reportingDate: toSerial(reportingDate),
  });
  return { status: read('dueStatus'), daysLate: read('daysLate') };
}
const done = (doneOn: string) => ({ planDue: DUE, status: 'Hoàn thành', doneOn: toSerial(doneOn) });
const open = { planDue: DUE, status: 'Đang thực hiện' };

test.each([
  ['2024-03-14', 'Đúng hạn', 0],
  ['2024-03-15', 'Đúng hạn', 0],
  ['2024-03-16', 'Trễ hạn', 1],
  ['2024-04-15', 'Trễ hạn', 31],
])('done on %s against 15/3: %s, %i days late', (doneOn, status, daysLate) => {
  expect(standing(done(doneOn), '2024-12-14')).toEqual({ status, daysLate });
});

test.each([
  ['2024-02-28', 'Đúng tiến độ', 0],
  ['2024-02-29', 'Có nguy cơ chậm', 0],
  ['2024-03-15', 'Có nguy cơ chậm', 0],
  ['2024-03-16', 'Quá hạn', 1],
  ['2025-03-15', 'Quá hạn', 365],
])('not done at %s against 15/3: %s, %i days late', (reportingDate, status, daysLate) => {
  expect(standing(open, reportingDate)).toEqual({ status, daysLate });
});

test.each([
  // Ten days, whatever is done.
  [{ days: 10, percentBelow: null }, '2024-03-04', 95, 'Đúng tiến độ'],
  [{ days: 10, percentBelow: null }, '2024-03-05', 95, 'Có nguy cơ chậm'],
  // Thirty days, while less than half is done; nothing entered is nothing done.
  [{ days: 30, percentBelow: 50 }, '2024-02-13', 10, 'Đúng tiến độ'],
  [{ days: 30, percentBelow: 50 }, '2024-02-14', 49.5, 'Có nguy cơ chậm'],
  [{ days: 30, percentBelow: 50 }, '2024-02-14', null, 'Có nguy cơ chậm'],
  [{ days: 30, percentBelow: 50 }, '2024-03-15', 50, 'Đúng tiến độ'],
  [{ days: 30, percentBelow: 50 }, '2024-03-16', 99, 'Quá hạn'],
])('by the programme’s rule %j, on %s with %s percent: %s', (risk, reportingDate, percent, status) => {
  const read = cellReader<TaskKey>(
    TASK_COLUMNS,
    { ...open, percent },
    { ...CALENDAR, risk, reportingDate: toSerial(reportingDate) },
  );
  expect(read('dueStatus')).toBe(status);
});

test('done late stays late by its own day, whatever the reporting date', () => {
  expect(standing(done('2024-03-20'), '2024-03-10')).toEqual({ status: 'Trễ hạn', daysLate: 5 });
});

test.each([
  ['ongoing', 'Thường xuyên'],
  ['recurring', 'Thường xuyên'],
  ['external-plan', 'Chưa có hạn'],
  ['unstated', 'Chưa có hạn'],
])('%s without a due day has nothing to be late against', (kind, status) => {
  const row = { planDue: null, ownDate: null, kind, status: 'Hoàn thành', doneOn: DUE };
  expect(standing(row, '2024-12-14')).toEqual({ status, daysLate: '' });
});

test('if the plan gives no due date, the agency’s own is used', () => {
  const row = { ...open, planDue: null, kind: 'external-plan', ownDate: DUE };
  expect(standing(row, '2024-03-16')).toEqual({ status: 'Quá hạn', daysLate: 1 });
});

test('late is late by the days after the due day, and never both late and on time', () => {
  const serial = fc.integer({ min: 45_000, max: 46_000 });
  fc.assert(
    fc.property(serial, serial, fc.option(serial), (due, reportingDate, doneOn) => {
      const row = { planDue: due, status: doneOn === null ? 'Đang thực hiện' : 'Hoàn thành', doneOn };
      const read = cellReader<TaskKey>(TASK_COLUMNS, row, { ...CALENDAR, reportingDate });
      const after = (doneOn ?? reportingDate) - due;
      expect(read('daysLate')).toBe(after > 0 ? after : 0);
      expect(['Trễ hạn', 'Quá hạn'].includes(String(read('dueStatus')))).toBe(after > 0);
      expect(['Trễ hạn', 'Đúng hạn'].includes(String(read('dueStatus')))).toBe(doneOn !== null);
    }),
  );
});

const EVENT = { kind: 'on-event', planDue: null, ownDate: toSerial('2024-03-01') };

test('the day of an event is not a deadline: arisen 1/3 and done 20/3 is not late', () => {
  const row = { ...EVENT, status: 'Hoàn thành', doneOn: toSerial('2024-03-20') };
  expect(standing(row, '2024-12-14')).toEqual({ status: 'Chưa có hạn', daysLate: '' });
  expect(standing({ ...EVENT, status: 'Đang thực hiện' }, '2024-12-14')).toEqual({
    status: 'Chưa có hạn',
    daysLate: '',
  });
});

test.each(['ongoing', 'recurring', 'period', 'date'])(
  'a date of its own typed in a row that is %s is no deadline',
  (kind) => {
    const row = { ...EVENT, kind, status: 'Đang thực hiện' };
    expect(cellReader<TaskKey>(TASK_COLUMNS, row, { ...CALENDAR, reportingDate: DUE })('due')).toBe('');
  },
);

// Friday 1/3/2024 plus fifteen working days of a five-day week: Friday 22/3; with 18/3 off, Monday 25/3.
test.each([
  [15, 'workingDay', [], '2024-03-22'],
  [15, 'workingDay', ['2024-03-18'], '2024-03-25'],
  [1, 'workingDay', [], '2024-03-04'],
  [10, 'day', [], '2024-03-11'],
  [2, 'month', [], '2024-05-01'],
])('%i %s after 1/3 with holidays %j: %s', (offset, offsetUnit, holidays, due) => {
  const row = { ...EVENT, offset, offsetUnit, status: 'Hoàn thành', doneOn: toSerial(due) + 1 };
  const read = cellReader<TaskKey>(TASK_COLUMNS, row, {
    year: 2024,
    holidays: holidays.map(toSerial),
    reportingDate: toSerial('2024-12-14'),
  });
  expect(read('due')).toBe(toSerial(due));
  expect([read('dueStatus'), read('daysLate')]).toEqual(['Trễ hạn', 1]);
});

test('a month after the 31st ends on the last day of a shorter month', () => {
  const row = { ...EVENT, ownDate: toSerial('2024-01-31'), offset: 1, offsetUnit: 'month' };
  expect(cellReader<TaskKey>(TASK_COLUMNS, row, { ...CALENDAR, reportingDate: DUE })('due')).toBe(
    toSerial('2024-02-29'),
  );
});

test('the hours of the due day do not make late', () => {
  const row = { ...open, status: 'Hoàn thành', doneOn: DUE + 0.4375 };
  expect(standing(row, '2024-12-14')).toEqual({ status: 'Đúng hạn', daysLate: 0 });
});

test.each([20_240_315, 2024, -5, 0, toSerial('2022-12-31'), toSerial('2026-01-01')])(
  '%d is no date of a plan of 2024: nothing is counted from it, and the row says so',
  (doneOn) => {
    const row = { ...open, status: 'Hoàn thành', doneOn, documentNumber: '1/BC-SNV', documentDate: DUE };
    expect(standing(row, '2024-12-14')).toEqual({ status: 'Thiếu ngày hoàn thành', daysLate: '' });
    const own = { ...open, planDue: null, kind: 'external-plan', ownDate: doneOn };
    expect(standing(own, '2024-12-14')).toEqual({ status: 'Chưa có hạn', daysLate: '' });
    const read = cellReader<TaskKey>(TASK_COLUMNS, row, {
      ...CALENDAR,
      reportingDate: toSerial('2024-12-14'),
    });
    expect(read('check')).toMatch(/^Ngày chưa đúng/);
  },
);

test('a lead under a condition owes nothing until a status says that it applies', () => {
  const conditional = { planDue: DUE, role: 'Chủ trì có điều kiện' };
  expect(standing(conditional, '2024-12-14')).toEqual({ status: 'Chưa xác nhận áp dụng', daysLate: '' });
  expect(standing({ ...conditional, status: 'Đang thực hiện' }, '2024-03-16')).toEqual({
    status: 'Quá hạn',
    daysLate: 1,
  });
});

test.each([
  [1, 'Thiếu số, ký hiệu văn bản'],
  [null, 'Đủ thông tin'],
])('a document is missed only where one is owed (%p)', (documentOwed, check) => {
  const row = { ...done('2024-03-10'), documentOwed };
  const read = cellReader<TaskKey>(TASK_COLUMNS, row, { ...CALENDAR, reportingDate: toSerial('2024-12-14') });
  expect(read('check')).toBe(check);
});
