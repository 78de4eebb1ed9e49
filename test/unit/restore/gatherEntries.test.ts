import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { restoreWorkbook, type Restored } from '../../../src/restore/restoreWorkbook';
import { clearEntries, copyRow, copySheet } from '../../../src/validation/rules/structure/caseParts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BUNDLED } from '../../programmes';
import { check, soundWorkbook, workbench } from '../validation/workbook';

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
