import {
  addDays,
  daysBetween,
  fromSerial,
  isDaySerial,
  isoDate,
  lastDayOfMonth,
  toSerial,
} from '../../../src/text/calendar';

test('impossible dates are null; 2024 is a leap year', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(2024, 4, 31)).toBeNull();
  expect(isoDate(2024, 13, 1)).toBeNull();
});

test('days are added over month and year ends', () => {
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
});

// Serials as displayed by Excel for these dates.
test.each([
  ['1900-03-01', 61],
  ['2024-01-01', 45292],
  ['2024-12-31', 45657],
])('%s is serial %d', (date, serial) => {
  expect(toSerial(date)).toBe(serial);
  expect(fromSerial(serial)).toBe(date);
});

test('a serial outside the calendar is null', () => {
  expect(fromSerial(0)).toBeNull();
  expect(fromSerial(60)).toBeNull();
  expect(fromSerial(Number.NaN)).toBeNull();
});

test('the serial of a day is a whole number within the calendar', () => {
  for (const day of [61, 45292, 2_958_465]) expect(isDaySerial(day)).toBe(true);
  for (const other of [60, 2_958_466, 45292.5, '45292', null, Number.NaN])
    expect(isDaySerial(other)).toBe(false);
});
