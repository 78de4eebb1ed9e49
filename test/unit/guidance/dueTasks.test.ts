import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { findAgency } from '../../../src/agency/membership';
import { NO_ENTRIES, type TaskEntry } from '../../../src/fields/entry';
import { calendarFile } from '../../../src/guidance/calendarFile';
import { dueTasks, recurringTasks } from '../../../src/guidance/dueTasks';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { contextOf } from '../../../src/validation/engine/context';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { SONG_BIEN } from '../../programmes';

async function dueOn(day: string, within: number, tasks: Record<string, TaskEntry> = {}) {
  const spec = buildAgencyWorkbook({
    programme: SONG_BIEN,
    agency: findAgency('Sở Nội vụ', SONG_BIEN.catalogue),
    period: knownPeriod(SONG_BIEN, SONG_BIEN.periods[0]!.id),
    entries: { ...NO_ENTRIES, tasks },
  });
  const workbook = bindWorkbook(await readXlsx(await writeXlsx(spec)));
  return dueTasks(contextOf(workbook, { programmeOf: () => SONG_BIEN }), day, within);
}

test('A.1.1.HD2 is printed “Trước 15/5/2026”: due on the 14th, listed from seven days before, not once it is done', async () => {
  const found = async (day: string, tasks = {}) =>
    (await dueOn(day, 7, tasks))
      .filter(({ code }) => code === 'A.1.1.HD2')
      .map(({ due, days }) => [due, days]);
  expect(await found('2026-05-06')).toEqual([]);
  expect(await found('2026-05-07')).toEqual([['2026-05-14', 7]]);
  expect(await found('2026-05-14')).toEqual([['2026-05-14', 0]]);
  expect(await found('2026-05-15')).toEqual([]);
  expect(await found('2026-05-10', { 'A.1.1.HD2': { status: 'Hoàn thành', doneOn: 46149 } })).toEqual([]);
});

test('a recurring duty: each occurrence with its own evidence, and due only while it has none', async () => {
  const MONTHLY = 'A.1.1.HD2';
  const rows = SONG_BIEN.plan.rows.map((row) =>
    row.code === MONTHLY ? { ...row, time: 'Ngày 25 hằng tháng' } : row,
  );
  const programme = { ...SONG_BIEN, plan: { ...SONG_BIEN.plan, rows } };
  const entry: TaskEntry = {
    status: 'Đang thực hiện',
    documentNumber: '01/BC-SNV ngày 20/01/2026; 12/BC-SNV (ban hành ngày 28/3/2026)',
  };
  const spec = buildAgencyWorkbook({
    programme,
    agency: findAgency('Sở Nội vụ', programme.catalogue),
    period: knownPeriod(programme, programme.periods[0]!.id),
    entries: { ...NO_ENTRIES, tasks: { [MONTHLY]: entry } },
  });
  const workbook = bindWorkbook(await readXlsx(await writeXlsx(spec)));
  const context = contextOf(workbook, { programmeOf: () => programme });
  const [task, ...others] = recurringTasks(context, '2026-05-01');
  expect(others.filter(({ code }) => code === MONTHLY)).toEqual([]);
  expect(
    task!.instances.slice(0, 6).map(({ due, state, paper }) => [due, state, paper?.text ?? null]),
  ).toEqual([
    ['2026-01-25', 'done', '01/BC-SNV'],
    ['2026-02-25', 'missing', null],
    ['2026-03-25', 'missing', null],
    ['2026-04-25', 'done', '12/BC-SNV'],
    ['2026-05-25', 'coming', null],
    ['2026-06-25', 'coming', null],
  ]);
  const due = (day: string) => dueTasks(context, day, 7).filter(({ code }) => code === MONTHLY);
  expect(due('2026-04-20')).toEqual([]);
  expect(due('2026-05-20').map((each) => [each.due, each.days])).toEqual([['2026-05-25', 5]]);
});

test('a calendar file: lines of at most 75 bytes, texts escaped, three reminders each', () => {
  const title = 'Rà soát, đơn giản hóa; báo cáo\nkết quả \\ thực hiện nhiệm vụ cải cách hành chính năm 2026';
  const text = calendarFile([{ code: 'I.1', title, due: '2026-05-14' }], 'SNV', '2026-05-11');
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const unfolded = text.replace(/\r\n /g, '');
  expect(unfolded).toContain(
    'SUMMARY:I.1 Rà soát\\, đơn giản hóa\\; báo cáo\\nkết quả \\\\ thực hiện nhiệm vụ cải cách hành chính năm 2026\r\n',
  );
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20260514\r\n');
  expect([...text.matchAll(/TRIGGER:-P(\d)D/g)].map(([, days]) => days)).toEqual(['7', '3', '1']);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('rows of the same number and day are events of their own: a calendar keeps one of each UID', () => {
  const task = { code: '1', title: 'Báo cáo', due: '2026-05-14' };
  const text = calendarFile(
    [task, { ...task, title: 'Kế hoạch' }, { ...task, code: '2' }],
    'Quý II; III',
    '2026-05-11',
  );
  const uids = [...text.replace(/\r\n /g, '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid!.trim());
  expect(uids).toEqual([
    'Quý II\\; III-1-20260514@cchc',
    'Quý II\\; III-1-20260514-2@cchc',
    'Quý II\\; III-2-20260514@cchc',
  ]);
});
