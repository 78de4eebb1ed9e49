import { bindWorkbook } from '../../../../src/entries/boundWorkbook';
import { knownCells } from '../../../../src/taskpane/check/entryCells';
import { entryRows, rowAt, type EntryRow } from '../../../../src/taskpane/entry/entryRow';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { day } from '../../../../src/validation/rules/ruleCase';
import { soundWorkbook, workbench } from '../../validation/workbook';
import { cellOf } from '../../../cellOf';
import type { TaskKey } from '../../../../src/fields/task/taskFields';

const rowsOf = (snapshot: WorkbookSnapshot): EntryRow[] =>
  entryRows(bindWorkbook(snapshot), knownCells(bindWorkbook(snapshot), { year: 2024, holidays: [] }));
const rowOf = (snapshot: WorkbookSnapshot, code: string): EntryRow => {
  const found = rowsOf(snapshot).find((row) => row.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
};

test('a row that the plan gives a date: what it is, and its cells without the date of its own', async () => {
  const snapshot = await soundWorkbook();
  const row = rowOf(snapshot, 'I.1.1.HD1');
  const at = (key: TaskKey) => cellOf(snapshot, 'Nhiệm vụ', 'I.1.1.HD1', key);
  // Row I.1.1.HD1 of the printed appendix; the table begins below the title and subtitle.
  expect(row).toMatchObject({
    kind: 'task',
    sheet: 'Nhiệm vụ',
    rows: [3, 3],
    title: 'Hoạt động 1: Chủ động tham mưu ban hành văn bản QPPL điều chỉnh các nội dung của ngành.',
    product: 'Nghị quyết/Quyết định',
    time: 'Năm 2024',
    due: '2024-12-31',
  });
  expect(row.cells.map(({ key, cell, kind, value }) => [key, cell, kind, value])).toEqual([
    ['status', at('status'), 'status', 'Đang thực hiện'],
    ['percent', at('percent'), 'percent', 60],
    ['doneOn', at('doneOn'), 'date', null],
    ['documentNumber', at('documentNumber'), 'text', null],
    ['documentDate', at('documentDate'), 'date', null],
    ['spent', at('spent'), 'number', null],
    ['note', at('note'), 'text', 'Đang phối hợp hoàn thiện hồ sơ'],
  ]);
});

test('a row by a plan of its own has a cell for its date, which is then when it is due', async () => {
  const snapshot = await soundWorkbook();
  const own = rowsOf(snapshot).filter(({ cells }) => cells.some(({ key }) => key === 'ownDate'));
  const planned = own.find((row) => row.kind === 'task' && row.due === '2024-10-31');
  if (!planned) throw new Error('no row with a date of its own');
  const { put, at } = workbench(snapshot);
  const table = planned.sheet === 'Nhiệm vụ' ? 'NhiemVu' : 'NhiemVuChung';
  const header = planned.cells.find(({ key }) => key === 'ownDate')?.header ?? '';
  put(at(table, planned.code, header), day('2024-11-15'));
  expect(rowOf(snapshot, planned.code)).toMatchObject({ due: '2024-11-15' });
});

test('a target: what is wanted, how it stands with the figures as they are now, what is counted', async () => {
  const snapshot = await soundWorkbook();
  const { put, at } = workbench(snapshot);
  expect(rowOf(snapshot, 'CT03')).toMatchObject({ kind: 'target', wanted: '≥ 100 %', verdict: 'Đạt' });
  put(at('ChiTieu', 'CT03', 'Tử số'), 150);
  const row = rowOf(snapshot, 'CT03');
  expect(row).toMatchObject({ verdict: 'Chưa đạt' });
  expect(row.cells.map(({ key, value, meaning }) => [key, value, meaning])).toEqual([
    ['numerator', 150, 'Số TTHC nội bộ đã công bố, công khai và rà soát đơn giản hóa'],
    ['denominator', 200, 'Tổng số TTHC nội bộ giữa các cơ quan hành chính nhà nước'],
    ['explanation', null, null],
  ]);
});

test('a row without a code is skipped', async () => {
  const snapshot = await soundWorkbook();
  const { put, at } = workbench(snapshot);
  const count = rowsOf(snapshot).length;
  put(at('NhiemVu', 'I.1.1.HD1', 'Mã'), null);
  expect(rowsOf(snapshot)).toHaveLength(count - 1);
});

test('what the cover asks for is a row of its own, found by any of its cells', async () => {
  const snapshot = await soundWorkbook();
  const rows = rowsOf(snapshot);
  const [cover] = rows;
  expect(cover).toMatchObject({ kind: 'cover', sheet: 'Bìa' });
  // The fourth, sixth and seventh line below the cover's heading.
  expect(cover!.cells.map(({ key, cell, header, kind }) => [key, cell, header, kind])).toEqual([
    ['reportingDate', 'C12', 'Ngày báo cáo (chốt số liệu)', 'date'],
    ['preparedBy', 'C14', 'Người lập', 'text'],
    ['phone', 'C15', 'Điện thoại, thư điện tử', 'text'],
  ]);
  expect(rowAt(rows, 'Bìa', 13)).toBe(cover);
  expect(rowAt(rows, 'Bìa', 15)).toBeNull();
  expect(rowAt(rows, 'Nhiệm vụ', 3)).toMatchObject({ code: 'I.1.1.HD1' });
});

test('the province’s workbook has no row to fill in: its cover says other things', async () => {
  const snapshot = await soundWorkbook();
  workbench(snapshot)
    .sheet('_cchc')
    .values.find(([key]) => key === 'cchc.kind')![1] = 'province';
  expect(rowsOf(snapshot)).toEqual([]);
});
