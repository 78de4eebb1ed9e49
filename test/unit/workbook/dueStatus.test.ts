import fc from 'fast-check';
import { toSerial } from '../../../src/text/calendar';
import type { CellScalar } from '../../../src/workbook/spec';
import { cellReader } from '../../../src/workbook/tableSheet';
import { TASK_COLUMNS } from '../../../src/fields/task/taskColumns';
import type { TaskKey } from '../../../src/fields/task/taskFields';

const DUE = toSerial('2024-03-15');

function standing(row: Partial<Record<TaskKey, CellScalar>>, reportingDate: string) {
  const read = cellReader<TaskKey>(TASK_COLUMNS, row, toSerial(reportingDate));
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
  ['2024-02-28', 'Trong hạn', 0],
  ['2024-02-29', 'Sắp đến hạn', 0],
  ['2024-03-15', 'Sắp đến hạn', 0],
  ['2024-03-16', 'Quá hạn', 1],
  ['2025-03-15', 'Quá hạn', 365],
])('not done at %s against 15/3: %s, %i days late', (reportingDate, status, daysLate) => {
  expect(standing(open, reportingDate)).toEqual({ status, daysLate });
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

test('where the plan gives no due day, the one that the agency entered stands in', () => {
  const row = { ...open, planDue: null, kind: 'external-plan', ownDate: DUE };
  expect(standing(row, '2024-03-16')).toEqual({ status: 'Quá hạn', daysLate: 1 });
});

test('late is late by the days after the due day, and never both late and on time', () => {
  const serial = fc.integer({ min: 45_000, max: 46_000 });
  fc.assert(
    fc.property(serial, serial, fc.option(serial), (due, reportingDate, doneOn) => {
      const row = { planDue: due, status: doneOn === null ? 'Đang thực hiện' : 'Hoàn thành', doneOn };
      const read = cellReader<TaskKey>(TASK_COLUMNS, row, reportingDate);
      const after = (doneOn ?? reportingDate) - due;
      expect(read('daysLate')).toBe(after > 0 ? after : 0);
      expect(['Trễ hạn', 'Quá hạn'].includes(String(read('dueStatus')))).toBe(after > 0);
      expect(['Trễ hạn', 'Đúng hạn'].includes(String(read('dueStatus')))).toBe(doneOn !== null);
    }),
  );
});
