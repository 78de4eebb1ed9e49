import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { restoreWorkbook, type Restored } from '../../../src/restore/restoreWorkbook';
import { asLayout1 } from '../../../src/validation/rules/identity/caseParts';
import { clearEntries, copyRow, copySheet } from '../../../src/validation/rules/structure/caseParts';
import { addRow } from '../../../src/validation/rules/target/caseParts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BUNDLED } from '../../programmes';
import { check } from '../validation/check';
import { soundWorkbook, workbench } from '../validation/workbook';

/** Everything typed, wherever it was, must be somewhere in the remade workbook. */

const CODE = 'I.1.1.HD1';

function planned(snapshot: WorkbookSnapshot): Restored {
  const plan = restoreWorkbook(snapshot, BUNDLED);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}
const made = async ({ spec }: Restored) => readXlsx(await writeXlsx(spec));
const note = (bench: ReturnType<typeof workbench>, code = CODE) =>
  bench.at('NhiemVu', code, 'Khó khăn, ghi chú');

test('entries in a copy of the sheet come to their place, the copy goes', async () => {
  const bench = workbench(await soundWorkbook());
  const before = readEntries(bindWorkbook(bench.snapshot));
  copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
  clearEntries(bench.sheet('Nhiệm vụ'));
  const plan = planned(bench.snapshot);
  expect(plan.replaceSheets).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Nhiệm vụ (2)']));
  const again = await made(plan);
  expect(readEntries(bindWorkbook(again))).toEqual(before);
  expect(check(again).findings).toEqual([]);
});

test('entries in a copy without a table, as other programs make it, come to their place', async () => {
  const bench = workbench(await soundWorkbook());
  const before = readEntries(bindWorkbook(bench.snapshot));
  copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ_2', null);
  bench.put(note(bench), null);
  const plan = planned(bench.snapshot);
  expect(readEntries(bindWorkbook(await made(plan)))).toEqual(before);
  expect(plan.replaceSheets).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Nhiệm vụ_2']));
});

test('of two sheets that are filled in, both count: what differs is kept beside, under the code and the sheet', async () => {
  const bench = workbench(await soundWorkbook());
  copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
  bench.put(note(bench), null);
  const second = workbench({
    ...bench.snapshot,
    sheets: bench.snapshot.sheets.filter(({ name }) => name !== 'Nhiệm vụ'),
  });
  second.put(note(second), 'Chỉ ghi ở bản sao');
  second.put(note(second, 'I.1.1.HD2'), 'Khác với bản chính');
  const plan = planned(bench.snapshot);
  const { tasks } = readEntries(bindWorkbook(await made(plan)));
  // The copy has one more entry, so it is the one read.
  expect(tasks[CODE]?.note).toBe('Chỉ ghi ở bản sao');
  expect(tasks['I.1.1.HD2']?.note).toBe('Khác với bản chính');
  expect(tasks['I.1.1.HD2, trang Nhiệm vụ']).toEqual({ note: 'Đang phối hợp hoàn thiện hồ sơ' });
  expect(plan.kept).toEqual(['I.1.1.HD2, trang Nhiệm vụ']);
});

test('a row that comes twice with other entries keeps both', async () => {
  const bench = workbench(await soundWorkbook());
  const [sheet = '', address = ''] = copyRow(bench, 'NhiemVu', CODE).split('!');
  const row = Number(/\d+/.exec(address)![0]);
  const column = note(bench).replace(/^.*!|\d+$/g, '');
  bench.put(`${sheet}!${column}${row}`, 'Lần hai');
  const { tasks } = readEntries(bindWorkbook(await made(planned(bench.snapshot))));
  expect(tasks[CODE]?.note).toBe('Đang phối hợp hoàn thiện hồ sơ');
  expect(tasks[`${CODE}, trang Nhiệm vụ`]).toEqual({ note: 'Lần hai' });
});

test('a row without a code is known by its words; one whose words are gone too is kept', async () => {
  const bench = workbench(await soundWorkbook());
  const before = readEntries(bindWorkbook(bench.snapshot)).tasks;
  const [known, unknown] = [CODE, 'I.1.1.HD2'].map((code) => ({
    code: bench.at('NhiemVu', code, 'Mã'),
    words: bench.at('NhiemVu', code, 'Nội dung'),
  }));
  bench.put(known!.code, null);
  bench.put(unknown!.code, null);
  bench.put(unknown!.words, 'Việc không có trong kế hoạch');
  const plan = planned(bench.snapshot);
  expect(plan.broughtOver).toEqual([{ code: CODE, sheet: 'Nhiệm vụ' }]);
  const { tasks } = readEntries(bindWorkbook(await made(plan)));
  expect(tasks[CODE]).toEqual(before[CODE]);
  const row = /\d+/.exec(unknown!.code)![0];
  expect(tasks[`Dòng ${row}, trang Nhiệm vụ`]).toEqual(before['I.1.1.HD2']);
});

test('entries of a row that the new workbook lacks, or closes, are reported as kept apart; not again the next time', async () => {
  const bench = workbench(await soundWorkbook());
  // Another agency's target, and a row reported elsewhere: a plan corrected since asks neither here.
  addRow(bench, 'CT07', { numerator: 10, denominator: 12 });
  bench.put(bench.at('NhiemVu', 'VII.2.2.HD1', 'Khó khăn, ghi chú'), 'Ghi từ trước khi đính chính');
  const plan = planned(bench.snapshot);
  expect([...plan.kept].sort()).toEqual(['CT07', 'VII.2.2.HD1']);
  const again = await made(plan);
  const sheet = again.sheets.find(({ name }) => name === 'Dòng không còn trong biểu')!;
  expect(sheet.values.flat()).toEqual(
    expect.arrayContaining(['CT07', 10, 12, 'VII.2.2.HD1', 'Ghi từ trước khi đính chính']),
  );
  expect(planned(again).kept).toEqual([]);
});

test('the title of an earlier layout is ours, in the copy that was filled in and in its original', async () => {
  const bench = workbench(await soundWorkbook());
  asLayout1(bench);
  const sheet = bench.sheet('Nhiệm vụ');
  const titles = [1, 2].map((row) => {
    const from = ['A', 'B', 'C'].find((column) => bench.get(`Nhiệm vụ!${column}${row}`) !== null)!;
    return { row, from, title: bench.get(`Nhiệm vụ!${from}${row}`) };
  });
  for (const { row, from, title } of titles) {
    bench.put(`Nhiệm vụ!${from}${row}`, null);
    bench.put(`Nhiệm vụ!E${row}`, title);
  }
  copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
  clearEntries(sheet);
  bench.put('Nhiệm vụ!F1', 'Ghi chú của tôi');
  const above = planned(bench.snapshot).own.filter(({ cell }) => /^[A-Z]+[12]$/.test(cell));
  expect(above).toEqual([{ sheet: 'Nhiệm vụ', cell: 'F1' }]);
});
