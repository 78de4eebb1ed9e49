import type { TaskEntry } from '../../../src/fields/entry';
import { provinceFigures } from '../../../src/figures/provinceFigures';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { evidenceRegister } from '../../../src/report/lists/evidenceRegister';
import { listRows, listWorkbook } from '../../../src/report/lists/listFile';
import { historyList, provinceList } from '../../../src/report/lists/provinceLists';
import { slipHistory } from '../../../src/report/slipHistory';
import { csvText } from '../../../src/tables/csv';
import type { Returned, ReturnedFinding } from '../../../src/consolidation/returned';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../consolidation/books';

const task = (entry: TaskEntry): Record<string, TaskEntry> => ({ 'II.2.1.HD1': entry });
const DONE = { status: 'Hoàn thành', doneOn: day('2024-02-01') };
const evidenceOf = (entry: TaskEntry) =>
  evidenceRegister(provinceFigures(brought([book('Sở Tư pháp', { tasks: task(entry) })]))).map(
    ({ document, kind, state, link }) => [document, kind, state, link],
  );

test.each<[string, TaskEntry, (string | null)[][]]>([
  [
    'several papers in a cell are several',
    { ...DONE, documentNumber: '12/KH-STP; 7/QĐ-STP', documentDate: day('2024-01-09') },
    [
      ['12/KH-STP', 'KH', 'whole', null],
      ['7/QĐ-STP', 'QĐ', 'whole', null],
    ],
  ],
  ['without its day', { ...DONE, documentNumber: '12/KH-STP' }, [['12/KH-STP', 'KH', 'noDay', null]]],
  [
    'what is no number stays as it was typed',
    { ...DONE, documentNumber: 'đã ban hành', documentDate: day('2024-01-09') },
    [['đã ban hành', null, 'notANumber', null]],
  ],
  ['owed, and none', DONE, [[null, null, 'missing', null]]],
  ['owed, none, but a note', { ...DONE, note: 'Trình UBND tỉnh.' }, [[null, null, 'explained', null]]],
  ['not done: nothing is owed yet', { status: 'Đang thực hiện' }, []],
  [
    'an address beside the number',
    {
      ...DONE,
      documentNumber: '12/KH-STP https://qlvb.bacgiang.gov.vn/vb/12.',
      documentDate: day('2024-01-09'),
    },
    [['12/KH-STP', 'KH', 'whole', 'https://qlvb.bacgiang.gov.vn/vb/12']],
  ],
])('evidence: %s', (_what, entry, expected) => {
  expect(evidenceOf(entry)).toEqual(expected);
});

test('who only coordinates owes no paper', () => {
  const { tasks } = agencyRows(
    BAC_GIANG.plan,
    BAC_GIANG.catalogue,
    agencyNamed('Sở Tài chính', BAC_GIANG.catalogue),
  );
  const coordinated = tasks.filter(({ role }) => role === 'Phối hợp').map(({ code }) => String(code));
  expect(coordinated.length).toBeGreaterThan(3);
  const done = Object.fromEntries(coordinated.map((code) => [code, DONE]));
  const consolidation = brought([book('Sở Tài chính', { tasks: done })]);
  expect(evidenceRegister(provinceFigures(consolidation))).toEqual([]);
});

const finding = (problem: string, cell: string, row = 'II.2.1.HD1'): ReturnedFinding => ({
  severity: 'error',
  sheet: 'Nhiệm vụ',
  cell,
  row,
  problem,
  todo: 'Sửa',
});
const silent: Returned = { kind: 'unread', file: 'CCHC2024_NAM_SXD.xlsx', reason: 'not-ours', values: {} };
const now = brought([
  book('Sở Nội vụ', sealedOn('2024-12-19')),
  book('Sở Tư pháp', sealedOn('2024-12-19')),
  book('Sở Tài chính', {
    ...sealedOn('2024-12-16'),
    tasks: task({ status: 'Đang thực hiện', note: '=HYPERLINK("http://x")' }),
  }),
  silent,
]);

test('who has not sent, sent late, or sent what cannot be used; nobody else, and never who collects', () => {
  const { rows } = provinceList('notSent', now);
  const receipts = new Map(rows.map(({ agency, receipt }) => [agency, receipt]));
  expect(receipts.get('Sở Tư pháp')).toBe('Gửi chậm');
  expect(receipts.get('Sở Xây dựng')).toBe('Đã gửi, chưa dùng được');
  expect(receipts.get('Sở Công Thương')).toBe('Chưa gửi');
  expect(receipts.has('Sở Tài chính')).toBe(false);
  expect(receipts.has('Sở Nội vụ')).toBe(false);
});

test('a workbook that came in was sent: only its day is unclear, so it is counted beside the list, not in it', async () => {
  const copied = brought([
    // Saved after the last day to send: as likely when an attachment was copied.
    book('Sở Y tế', { modifiedOn: '2024-12-19' }),
    book('Sở Tài chính', { modifiedOn: null }),
    book('Sở Tư pháp', sealedOn('2024-12-19')),
    // Nobody is asked about the day of who collects.
    book('Sở Nội vụ', { modifiedOn: '2024-12-19' }),
  ]);
  const list = provinceList('notSent', copied);
  const receipts = new Map(list.rows.map(({ agency, receipt }) => [agency, receipt]));
  expect(['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ'].filter((name) => receipts.has(name))).toEqual([]);
  expect(receipts.get('Sở Tư pháp')).toBe('Gửi chậm');
  expect(receipts.get('Sở Công Thương')).toBe('Chưa gửi');
  const [sheet] = (await readXlsx(await writeXlsx(listWorkbook(list, copied)))).sheets;
  expect(sheet!.values.flat().join('\n')).toContain('2 cơ quan đã gửi nhưng chưa rõ ngày gửi');
  const [other] = (await readXlsx(await writeXlsx(listWorkbook(provinceList('notSent', now), now)))).sheets;
  expect(other!.values.flat().join('\n')).not.toContain('chưa rõ ngày gửi');
});

test('late tasks: those that a lead reports and that are past their day', () => {
  const { rows } = provinceList('lateTasks', now);
  expect(rows.map(({ agency, code, daysLate }) => [agency, code, daysLate])).toEqual([
    ['Sở Tài chính', 'II.2.1.HD1', day('2024-12-14') - day('2024-02-09')],
  ]);
});

test('a list as a workbook and as CSV: the same rows, a stranger’s formula stays text', async () => {
  const list = provinceList('lateTasks', now);
  const [sheet] = (await readXlsx(await writeXlsx(listWorkbook(list, now)))).sheets;
  expect(sheet!.values.flat()).toContain('=HYPERLINK("http://x")');
  expect(sheet!.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  const lines = csvText(listRows(list)).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('2024-02-09');
  expect(lines[1]!.endsWith(`,"'=HYPERLINK(""http://x"")"`)).toBe(true);
});

test('an empty list is a table all the same', async () => {
  const none = provinceList('discrepancies', brought([]));
  expect(none.rows).toEqual([]);
  await expect(readXlsx(await writeXlsx(listWorkbook(none, now)))).resolves.toBeDefined();
});

const before = brought([
  book('Sở Tư pháp', {
    file: 'lan1/STP.xlsx',
    findings: [finding('Thiếu ngày', 'H4'), finding('Sai số', 'K7'), finding('Cả trang', 'A1', '')],
  }),
]);

test('follow-up on a slip: corrected, still there although its row moved, and new', () => {
  const after = brought([
    book('Sở Tư pháp', {
      file: 'lan2/STP-sua.xlsx',
      findings: [finding('Sai số', 'K19'), finding('Cả trang', 'B1', ''), finding('Mới', 'H4')],
    }),
  ]);
  const [history, ...others] = slipHistory(before, after);
  expect(others).toEqual([]);
  const problems = (lines: readonly { problem: string }[]) => lines.map(({ problem }) => problem);
  expect(problems(history!.fixed)).toEqual(['Thiếu ngày', 'Cả trang']);
  expect(problems(history!.left)).toEqual(['Sai số']);
  expect(problems(history!.added)).toEqual(['Cả trang', 'Mới']);
  const [row] = historyList(before, after).rows;
  expect([row!.fileBefore, row!.asked, row!.fileNow, row!.fixed, row!.left, row!.added]).toEqual([
    'STP.xlsx',
    3,
    'STP-sua.xlsx',
    2,
    1,
    2,
  ]);
});

test('if nothing readable was sent since, nothing counts as corrected', () => {
  const [history] = slipHistory(before, brought([]));
  expect([history!.fixed.length, history!.left.length, history!.now]).toEqual([0, 3, null]);
});
