import { NO_OCCURRENCES, occurrenceTally } from '../../../src/consolidation/occurrenceTally';
import { calendarOf } from '../../../src/programmes/programme';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from './books';

/** “Định kỳ hàng tháng, quý, 6 tháng, năm hoặc đột xuất” */
const MONTHLY = 'P.IV.1.3';
const leads = brought([
  book('Sở Tư pháp', {
    tasks: { [MONTHLY]: { status: 'Đang thực hiện', documentNumber: '01/BC-STP ngày 30/01/2024' } },
  }),
]).tasks.filter(({ row, agency }) => row.code === MONTHLY && agency.id === 'STP');
const counted = (reportingDate: number | string | null, time = String(leads[0]!.row.time)) =>
  occurrenceTally(time, leads, { ...calendarOf(BAC_GIANG), reportingDate });

test('a day within which a time of day is typed counts as that day', () => {
  // January's, of the 31st, is due and shown.
  const january = { reports: 1, fallen: 1, shown: 1, late: 0, undated: 0 };
  expect(counted(day('2024-01-31'))).toEqual(january);
  expect(counted(day('2024-01-31') + 0.9)).toEqual(january);
});

test('without a reporting date, or of a row that does not recur, nobody is counted, not even as reporting', () => {
  expect(counted(null)).toEqual(NO_OCCURRENCES);
  expect(counted('hôm nay')).toEqual(NO_OCCURRENCES);
  expect(counted(day('2024-12-25'), 'Tháng 5')).toEqual(NO_OCCURRENCES);
});
