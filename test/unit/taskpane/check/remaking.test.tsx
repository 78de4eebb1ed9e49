/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { act, type ReactNode } from 'react';
import { bindWorkbook } from '../../../../src/entries/boundWorkbook';
import { readEntries } from '../../../../src/entries/readEntries';
import { NO_ENTRIES, type TaskEntry } from '../../../../src/fields/entry';
import { createFileHost } from '../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import * as engine from '../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../src/taskpane/check/createOpenedStore';
import { NextPeriodView } from '../../../../src/taskpane/check/NextPeriodView';
import type { OpenedStore } from '../../../../src/taskpane/check/openedWorkbook';
import { OpenedWorkbookProvider } from '../../../../src/taskpane/check/OpenedWorkbookContext';
import { RestoreView } from '../../../../src/taskpane/check/RestoreView';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { SONG_BIEN } from '../../../programmes';
import { buttons, close, press, show } from '../inPage';

/** “Khôi phục biểu…” and “Lập biểu kỳ sau…”: said first, written only once it is confirmed. */

afterEach(close);

const MODES = ['file', 'excel'] as const;
const TASKS: Record<string, TaskEntry> = {
  'A.1.1.HD1': { status: 'Hoàn thành', note: 'đã xong' },
  'A.1.1.HD2': { status: 'Đang thực hiện', note: 'đang làm' },
};

async function opened(mode: OpenedStore['mode'], view: ReactNode): Promise<OpenedStore> {
  const agency = SONG_BIEN.catalogue.agencies.find(({ name }) => name === 'Sở Nội vụ')!;
  const period = knownPeriod(SONG_BIEN, 'dot1');
  const entries = { ...NO_ENTRIES, tasks: TASKS };
  const file = await writeXlsx(buildAgencyWorkbook({ programme: SONG_BIEN, agency, period, entries }));
  const store = createOpenedStore({
    mode,
    loadEngine: async () => engine,
    openHost: async () => createFileHost(file),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => '2026-05-20',
  });
  await (mode === 'file' ? store.open('CCHC2026_DOT1_SNV.xlsx', file) : store.check());
  await show(<OpenedWorkbookProvider value={store}>{view}</OpenedWorkbookProvider>);
  return store;
}

const text = (): string => document.body.textContent ?? '';
async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !isTrue(); turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  if (!isTrue()) throw new Error(`not reached: ${text()}`);
}
const isReady = (label: string): boolean =>
  buttons()
    .find(({ textContent }) => textContent === label)
    ?.getAttribute('aria-disabled') !== 'true';
const tasksIn = (store: OpenedStore) => readEntries(bindWorkbook(store.getState().workbook!.snapshot)).tasks;

test.each(MODES)(
  '%s: a workbook is restored once that is confirmed, and what was done is said',
  async (mode) => {
    let closed = 0;
    const store = await opened(mode, <RestoreView as={null} onClose={() => (closed += 1)} />);
    await until(() => text().includes('Khôi phục biểu?'));
    expect(text()).toContain('Giữ nguyên 2 dòng đã nhập');
    expect(text()).not.toContain('Nội dung riêng');
    expect(text()).toContain(mode === 'excel' ? 'bản cũ ẩn' : 'chưa đổi cho đến khi bạn lưu');
    expect(store.getState().workbook!.unsaved).toBe(false);

    await press('Khôi phục');
    await until(() => text().includes('Đã khôi phục biểu:'));
    expect(text()).toContain('Giữ nguyên 2 dòng đã nhập');
    expect(text()).not.toContain('Khôi phục biểu?');
    expect(store.getState()).toMatchObject({ failure: null, workbook: { unsaved: true } });
    expect(tasksIn(store)).toEqual(TASKS);
    expect(closed).toBe(0);
    await press('Đóng');
    expect(closed).toBe(1);
  },
);

test('nothing is written if the user decides to restore later', async () => {
  let closed = 0;
  const store = await opened('file', <RestoreView as={null} onClose={() => (closed += 1)} />);
  await until(() => text().includes('Khôi phục biểu?'));
  const before = store.getState().workbook;
  await press('Để sau');
  expect(closed).toBe(1);
  expect(store.getState().workbook).toBe(before);
});

test.each(MODES)(
  '%s: the next period is chosen, what it takes over is said, and then it is made',
  async (mode) => {
    const store = await opened(mode, <NextPeriodView onClose={() => undefined} />);
    await until(() => text().includes('Lập biểu kỳ sau từ biểu này'));
    expect(isReady('Lập biểu')).toBe(false);
    expect(text()).not.toContain('Mang sang');
    await act(async () => document.querySelector<HTMLElement>('[role=combobox]')!.click());
    const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    await act(async () => options.find(({ textContent }) => textContent === 'Cả năm 2026')!.click());
    await until(() => isReady('Lập biểu'));
    expect(text()).toContain('ghi chú của 2 dòng; 1 dòng chưa xong được đánh dấu');
    expect(text()).toContain(mode === 'excel' ? 'dưới dạng bản cũ ẩn' : 'mang tên khác khi lưu');
    expect(store.getState().workbook!.unsaved).toBe(false);

    await press('Lập biểu');
    await until(() => text().includes('Đã lập biểu kỳ sau: mang sang 2 dòng, 1 dòng chờ cập nhật. Đóng'));
    const { workbook } = store.getState();
    expect(workbook!.validation.identity).toMatchObject({ agencyId: 'SNV', period: 'canam' });
    expect(Object.keys(tasksIn(store))).toEqual(Object.keys(TASKS));
  },
);
