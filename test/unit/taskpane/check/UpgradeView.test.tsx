/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { act } from 'react';
import { bindWorkbook } from '../../../../src/entries/boundWorkbook';
import { readEntries } from '../../../../src/entries/readEntries';
import { NO_ENTRIES, type TaskEntry } from '../../../../src/fields/entry';
import { createFileHost } from '../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import type { Programme } from '../../../../src/programmes/programme';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../src/taskpane/check/createOpenedStore';
import type { OpenedStore } from '../../../../src/taskpane/check/openedWorkbook';
import { OpenedWorkbookProvider } from '../../../../src/taskpane/check/OpenedWorkbookContext';
import { UpgradeView } from '../../../../src/taskpane/check/UpgradeView';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { planWorkbook } from '../../../../src/workbook/plan/planWorkbook';
import { songBienAgain } from '../../../issuedAgain';
import { BAC_GIANG, SONG_BIEN } from '../../../programmes';
import { buttons, close, press, show, type } from '../inPage';

/** “Chuyển sang kế hoạch ban hành lại…”: said first, then done, with everything typed. */

afterEach(close);

const TASKS: Record<string, TaskEntry> = {
  'A.1.1.HD1': { status: 'Hoàn thành', note: 'không còn dòng' },
  'A.1.1.HD2': { status: 'Đang thực hiện', note: 'đổi mã' },
  'A.1.2': { status: 'Chưa thực hiện', note: 'như cũ' },
};

function bookOf(
  name: string,
  tasks: Record<string, TaskEntry>,
  programme: Programme = SONG_BIEN,
  period = 'dot1',
): Promise<Uint8Array> {
  const agency = programme.catalogue.agencies.find((each) => each.name === name)!;
  const entries = { ...NO_ENTRIES, tasks };
  return writeXlsx(
    buildAgencyWorkbook({ programme, agency, period: knownPeriod(programme, period), entries }),
  );
}

async function opened(mode: OpenedStore['mode'], file: Uint8Array): Promise<OpenedStore> {
  const store = createOpenedStore({
    mode,
    loadEngine: async () => engine,
    openHost: async () => createFileHost(file),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2026-05-20',
  });
  await (mode === 'file' ? store.open('CCHC2026_DOT1_SNV.xlsx', file) : store.check());
  await show(
    <OpenedWorkbookProvider value={store}>
      <UpgradeView onClose={() => undefined} />
    </OpenedWorkbookProvider>,
  );
  return store;
}

const text = (): string => document.body.textContent ?? '';
async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !isTrue(); turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  if (!isTrue()) throw new Error(`not reached: ${text()}`);
}
async function pick(programme: Programme): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const bytes = await writeXlsx(planWorkbook(programme));
  const file = { name: 'ke-hoach.xlsx', arrayBuffer: async () => bytes.slice().buffer } as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}
const confirm = (): HTMLButtonElement => buttons().find(({ textContent }) => textContent === 'Chuyển biểu')!;
const isReady = (): boolean => confirm()?.getAttribute('aria-disabled') !== 'true';
const tasksIn = (store: OpenedStore) => readEntries(bindWorkbook(store.getState().workbook!.snapshot)).tasks;

test.each(['file', 'excel'] as const)(
  '%s: what becomes of each row is said before anything is written, and then every entry is there',
  async (mode) => {
    const store = await opened(mode, await bookOf('Sở Nội vụ', TASKS));
    expect(isReady()).toBe(false);
    await pick(songBienAgain());
    await until(isReady);
    expect(text()).toContain('Kế hoạch mới: 99/KH-UBND · Sông Biển, năm 2026');
    expect(text()).toContain('Giữ 1 dòng đã nhập có mã và nội dung không đổi');
    expect(text()).toContain('Giữ 1 dòng đã nhập có mã hoặc nội dung đổi:');
    expect(text()).toContain('A.1.1.HD2 → A.1.1.HD1 (giống 100 %): Hoạt động 2: Báo cáo kết quả rà soát');
    expect(text()).toContain('giữ ở trang Dòng không còn trong biểu: A.1.1.HD1');
    expect(text()).toContain('1 dòng đổi thời hạn: A.1.1.HD1');
    expect(text()).toContain('Thêm 1 dòng mới:B.2.1.HD9: Đối thoại với doanh nghiệp');
    expect(text()).not.toContain('Tên cơ quan đổi');
    expect(text()).not.toContain('không ghi là thay thế');
    expect(text()).not.toContain('Nội dung riêng');
    expect(text()).toContain(mode === 'excel' ? 'bản cũ ẩn' : 'chưa đổi cho đến khi bạn lưu');
    expect(tasksIn(store)).toEqual(TASKS);
    expect(store.getState().workbook!.unsaved).toBe(false);

    await press('Chuyển biểu');
    await until(() => text().includes('Đã chuyển biểu sang kế hoạch 99/KH-UBND'));
    expect(store.getState().failure).toBeNull();
    expect(tasksIn(store)).toEqual({
      'CU.A.1.1.HD1': TASKS['A.1.1.HD1'],
      'A.1.1.HD1': TASKS['A.1.1.HD2'],
      'A.1.2': TASKS['A.1.2'],
    });
    const { workbook } = store.getState();
    expect(workbook!.validation.identity).toMatchObject({ planId: '99-KH-UBND-2026', agencyId: 'SNV' });
    expect(workbook!.unsaved).toBe(true);
    if (mode === 'file') expect(workbook!.fileName).toBe('CCHC2026_DOT1_SNV.xlsx');
  },
);

test('an agency with another name is reported by both; one that was split is asked about', async () => {
  const renamed = await opened('file', await bookOf('Sở Dân tộc và Tôn giáo', {}));
  await pick(songBienAgain());
  await until(isReady);
  expect(text()).toContain('Tên cơ quan đổi từ Sở Dân tộc và Tôn giáo thành Sở Dân tộc');
  expect(text()).toContain('tệp mang tên CCHC2026_DOT1_SDT.xlsx');
  expect(renamed.getState().workbook!.validation.identity!.agencyId).toBe('SDTTG');
  await close();

  const note: TaskEntry = { status: 'Đang thực hiện', note: 'của xã cũ' };
  const split = await opened('file', await bookOf('UBND xã An Lạc', { 'B.1.1.HD1': note }));
  await pick(songBienAgain());
  await until(() => text().includes('không rõ “UBND xã An Lạc” là cơ quan nào'));
  expect(isReady()).toBe(false);
  expect(buttons().map(({ textContent }) => textContent)).toContain('UBND xã An Đông');
  await press('UBND xã An Đông');
  await until(isReady);
  await press('UBND xã An Tây');
  await until(() => text().includes('thành UBND xã An Tây') && isReady());
  await press('Chuyển biểu');
  await until(() => text().includes('Đã chuyển biểu'));
  const { workbook } = split.getState();
  expect(workbook!.validation.identity).toMatchObject({ agencyId: 'XA-AN-1', agencyName: 'UBND xã An Tây' });
  expect(workbook!.fileName).toBe('CCHC2026_DOT1_XA-AN-1.xlsx');
  expect(tasksIn(split)).toEqual({ 'B.1.1.HD1': note });
});

test('an agency that the chosen file does not know is said to be missing there, and its new name is taken', async () => {
  const again = songBienAgain();
  const agencies = again.catalogue.agencies.map((agency) =>
    agency.id === 'SDT' ? { ...agency, was: undefined, aliases: [], shortName: agency.name } : agency,
  );
  const store = await opened('file', await bookOf('Sở Dân tộc và Tôn giáo', {}));
  await pick({ ...again, catalogue: { ...again.catalogue, agencies } });
  await until(() => text().includes('không có “Sở Dân tộc và Tôn giáo”'));
  expect(text()).not.toContain('không rõ');
  // The first word of a longer name may be a name: the box is still there, and the answer is the last one.
  await type('Sở Nội vụ');
  await until(isReady);
  await type('Sở Dân tộc');
  await until(() => text().includes('thành Sở Dân tộc'));
  await press('Chuyển biểu');
  await until(() => text().includes('Đã chuyển biểu'));
  expect(store.getState().workbook!.validation.identity!.agencyId).toBe('SDT');
});

test('the plan it has is told to be that; one that does not replace it is warned of', async () => {
  await opened('file', await bookOf('Sở Nội vụ', TASKS));
  await pick(SONG_BIEN);
  await until(() => text().includes('đã theo đúng kế hoạch'));
  expect(isReady()).toBe(false);
  const { replaces: _none, ...plan } = songBienAgain().plan;
  await pick({ ...songBienAgain(), plan });
  await until(isReady);
  expect(text()).not.toContain('đã theo đúng kế hoạch');
  expect(text()).toContain('không ghi là thay thế kế hoạch 7/KH-UBND');
});

test('what is typed after it was said is not lost: nothing is written', async () => {
  const store = await opened('file', await bookOf('Sở Nội vụ', TASKS));
  await pick(songBienAgain());
  await until(isReady);
  const { sheet, cell, value } = store
    .getState()
    .workbook!.rows.flatMap(({ cells }) => cells)
    .find(({ value }) => value === 'như cũ')!;
  const typed = { sheet, cell, before: value, beforeFormula: null, after: 'gõ sau', afterFormula: null };
  await act(async () => void (await store.edit({ ...typed, safe: true })));
  await press('Chuyển biểu');
  await until(() => store.getState().failure !== null);
  expect(store.getState().failure?.failure.key).toBe('host.editedMeanwhile');
  expect(tasksIn(store)).toEqual({ ...TASKS, 'A.1.2': { ...TASKS['A.1.2'], note: 'gõ sau' } });
  expect(text()).not.toContain('Đã chuyển');
});

test('a bundled plan that was issued again is offered without a file', async () => {
  const changed = BAC_GIANG.plan.rows.find(({ lead }) => lead === 'Sở Nội vụ')!;
  const rows = BAC_GIANG.plan.rows.map((row) => (row === changed ? { ...row, time: 'Tháng 2/2024' } : row));
  const earlier = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, rows } };
  const store = await opened('file', await bookOf('Sở Nội vụ', {}, earlier, 'nam'));
  await until(() => buttons().some(({ textContent }) => textContent!.startsWith('213/KH-UBND')));
  await press(buttons().find(({ textContent }) => textContent!.startsWith('213/KH-UBND'))!.textContent!);
  await until(isReady);
  expect(text()).toContain(`1 dòng đổi thời hạn: ${changed.code}`);
  expect(store.getState().workbook!.unsaved).toBe(false);
});
