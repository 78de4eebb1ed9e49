import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { holidaysIn, publicHolidays } from '../../../src/programmes/publicHolidays';
import data from '../../../src/programmes/publicHolidays.json';
import { checkPlan } from '../../../src/validation/plan/checkPlan';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { planRecords } from '../../../src/workbook/plan/planRecords';
import { readPlanWorkbook } from '../../../src/workbook/plan/readPlanWorkbook';
import { SONG_BIEN } from '../../programmes';

const DAY = 86_400_000;
const after = (day: string, count: number) =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(day).getUTCDay();

/** Days of a year with a given month and day of the Chinese calendar, which is a day off Vietnam's now and then. */
function lunarDays(year: number, month: string, day: string): string[] {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from({ length: 180 }, (_none, index) => after(`${year}-01-01`, index)).filter((each) => {
    const parts = format.formatToParts(new Date(each));
    const part = (type: string) => parts.find((one) => one.type === type)?.value;
    return part('month') === month && part('day') === day;
  });
}

test.each(Object.keys(data.announced).map(Number))(
  '%d, as announced: working days of it, once each',
  (year) => {
    const { holidays, holidaySource } = publicHolidays(year);
    expect(holidaySource).toMatch(/\d+\/(?:TB-LĐTBXH|VPCP-KGVX)/);
    expect(holidays).toEqual([...new Set(holidays)].sort());
    expect(holidays.every((day) => day.startsWith(`${year}-`))).toBe(true);
    expect(holidays.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
    // The law's own days are among them, unless they are days of rest anyway.
    const [newYear] = lunarDays(year, '1', '1');
    const law = [
      ...['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`),
      ...[-1, 0, 1, 2].map((count) => after(newYear!, count)),
      ...lunarDays(year, '3', '10'),
    ];
    expect(law).toHaveLength(9);
    for (const day of law.filter((each) => ![0, 6].includes(weekday(each)))) expect(holidays).toContain(day);
  },
);

test.each(Object.entries(data.lunar))('%s: Tết and Giỗ Tổ by the moon', (year, { newYear, hungKings }) => {
  const near = (day: string, days: string[]) =>
    Math.min(...days.map((each) => Math.abs(Date.parse(each) - Date.parse(day)) / DAY));
  expect(near(newYear, lunarDays(Number(year), '1', '1'))).toBeLessThanOrEqual(1);
  expect(near(hungKings, lunarDays(Number(year), '3', '10'))).toBeLessThanOrEqual(1);
});

test('2027, not announced: what the law leaves no choice about, with the days in lieu, and marked', () => {
  const { holidays, holidaySource } = publicHolidays(2027);
  expect(holidaySource).toContain('chưa có thông báo');
  expect(holidays).toEqual([
    '2027-01-01',
    // Eve on Friday; the first two days of Tết on a weekend, made up for after the third.
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-04-16',
    '2027-04-30',
    // 1/5 is a Saturday.
    '2027-05-03',
    '2027-09-02',
  ]);
});

test('a year without a lunar calendar says so', () => {
  expect(publicHolidays(2090).holidaySource).toContain('chưa có ngày Tết');
});

test('a programme’s own days of the year go first', () => {
  const own = { holidays: ['2027-03-08', '2026-01-01'], holidaySource: 'Thông báo số 1' };
  expect(holidaysIn(2027, own)).toEqual({ holidays: ['2027-03-08'], holidaySource: 'Thông báo số 1' });
  expect(holidaysIn(2028, own)).toEqual(publicHolidays(2028));
});

test('in the plan workbook: the source is read back, and one that waits for its announcement is reported', async () => {
  const findingsOf = async (programme: typeof SONG_BIEN) => {
    const snapshot = await readXlsx(await writeXlsx(planWorkbook(programme)));
    expect(readPlanWorkbook(snapshot)).toEqual(programme);
    return checkPlan(planRecords(snapshot), programme).filter(
      ({ rule, values }) => rule === 'to-confirm' && values.text?.includes('Bộ luật Lao động'),
    );
  };
  expect(await findingsOf({ ...SONG_BIEN, ...publicHolidays(2027) })).toHaveLength(1);
  expect(await findingsOf({ ...SONG_BIEN, ...publicHolidays(2026) })).toEqual([]);
});
