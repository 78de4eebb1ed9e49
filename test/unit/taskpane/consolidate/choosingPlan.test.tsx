/** @jest-environment jsdom */
import '../../../setup/nodeInPage';
import { File as NodeFile } from 'node:buffer';
import { act } from 'react';
import { consolidate } from '../../../../src/consolidation/consolidate';
import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { provinceFigures } from '../../../../src/figures/provinceFigures';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import type { Programme } from '../../../../src/programmes/programme';
import { UNDECIDED } from '../../../../src/taskpane/consolidate/decisions';
import { createKeeper } from '../../../../src/taskpane/consolidate/keeper';
import type { ConsolidateServices } from '../../../../src/taskpane/consolidate/sessionState';
import StartedConsolidatePlace from '../../../../src/taskpane/consolidate/StartedConsolidatePlace';
import { planWorkbook } from '../../../../src/workbook/plan/planWorkbook';
import { vi } from '../../../allMessages';
import { BAC_GIANG } from '../../../programmes';
import { close, press, show } from '../inPage';

let opened = 0;
let closed = 0;
// A worker needs a bundler; what it does runs here.
jest.mock('../../../../src/taskpane/consolidate/services', () => ({
  createConsolidatePlaceProps: (_inExcel: boolean, programme: Programme, plan: Programme | null) => {
    const services: Partial<ConsolidateServices> = {
      openKeeper() {
        const keeper = createKeeper();
        if (plan) keeper.usePlan(plan);
        opened += 1;
        return {
          methods: keeper as never,
          gone: new Promise<never>(() => undefined),
          openReader: () => ({}) as never,
          close: () => void (closed += 1),
        };
      },
      today: () => '2024-12-24',
      recallDecided: () => UNDECIDED,
      rememberDecided: () => undefined,
    };
    return { programme, services };
  },
}));
jest.mock('../../../../src/taskpane/kept/LazyKeptGivenFiles', () => ({ KeptGivenFiles: () => null }));

Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

const OTHER: Programme = { ...BAC_GIANG, id: 'khac', plan: { ...BAC_GIANG.plan, id: 'khac-2026' } };

beforeEach(() => {
  [opened, closed] = [0, 0];
});
afterEach(close);

async function waitFor(isThere: () => unknown): Promise<void> {
  for (let turn = 0; turn < 500 && !isThere(); turn += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  if (!isThere()) throw new Error(`never so: ${String(isThere)}; shown: ${document.body.textContent}`);
}

/** Hands a file to the button with this label. */
async function give(
  label: string,
  name: string,
  bytes: Uint8Array,
  reading: Promise<void> = Promise.resolve(),
): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`)!;
  const file = new NodeFile([bytes], name);
  const arrayBuffer = () => reading.then(() => NodeFile.prototype.arrayBuffer.call(file));
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: [Object.defineProperty(file, 'arrayBuffer', { value: arrayBuffer })],
  });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}
const choosePlan = async (plan: Programme): Promise<void> => {
  const back = vi['consolidate.planFile.back'];
  await give(vi['consolidate.planFile.choose'], 'ke-hoach.xlsx', await writeXlsx(planWorkbook(plan)));
  await waitFor(() => document.body.textContent.includes(back));
};

const periodBox = (): HTMLButtonElement =>
  document.querySelector('[data-field=period] [role=combobox], button[data-field=period], [role=combobox]')!;
async function choosePeriod(name: string): Promise<void> {
  await act(async () => periodBox().click());
  const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => textContent === name,
  )!;
  await act(async () => option.click());
}
const dateBox = (): HTMLInputElement =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent === vi['consolidate.date'])!
    .control as HTMLInputElement;
async function typeDate(text: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  await act(async () => {
    dateBox().focus();
    set.call(dateBox(), text);
    dateBox().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => dateBox().blur());
}

async function provinceWorkbook(programme: Programme): Promise<Uint8Array> {
  const made = consolidate({
    programme,
    period: knownPeriod(programme, 'nam'),
    sendBy: null,
    today: '2024-12-24',
    reportingDate: 45640,
    returned: [],
    alsoOwing: [],
    choices: {},
    previous: [],
  });
  return writeXlsx(buildProvinceWorkbook(made, '2024-12-24', provinceFigures(made)));
}

describe('another plan is chosen by hand', () => {
  test('what was chosen before stays: period, day, earlier workbooks; so does going back', async () => {
    await show(<StartedConsolidatePlace inExcel={false} programme={BAC_GIANG} />);
    await choosePeriod('Quý I năm 2024');
    await typeDate('10/03/2024');
    await give(vi['consolidate.previous.choose'], 'lan-truoc.xlsx', await provinceWorkbook(OTHER));
    await waitFor(() => document.body.textContent.includes('khac-2026'));

    await choosePlan(OTHER);
    await waitFor(() => document.body.textContent.includes('lan-truoc.xlsx'));
    expect(periodBox().textContent).toBe('Quý I năm 2024');
    expect(dateBox().value).toBe('10/03/2024');
    // It is of this plan.
    await waitFor(() => /lan-truoc\.xlsxNăm 2024, 0 cơ quan đã gửi/.test(document.body.textContent));
    // The first plan's worker has ended.
    expect([opened, closed]).toEqual([2, 1]);

    await press(vi['consolidate.planFile.back']);
    await waitFor(() => document.body.textContent.includes('lan-truoc.xlsx'));
    expect(periodBox().textContent).toBe('Quý I năm 2024');
    expect(dateBox().value).toBe('10/03/2024');
  });

  test('a day that the plan’s period does not have is dropped, and this is said at once', async () => {
    const next = { ...OTHER, plan: { ...OTHER.plan, year: 2025 } };
    await show(<StartedConsolidatePlace inExcel={false} programme={BAC_GIANG} />);
    await choosePeriod('Quý I năm 2024');
    await typeDate('10/03/2024');
    await choosePlan(next);
    await waitFor(() => periodBox().textContent === 'Quý I năm 2025');
    expect(document.body.textContent).toContain('Quý I năm 2025 tính từ 15/12/2024 đến 14/03/2025');
    expect(document.body.textContent).not.toContain('kế hoạch mà các biểu mang theo');
    expect(dateBox().value).toBe('14/03/2025');
  });

  test('no files are taken while a plan is being read', async () => {
    await show(<StartedConsolidatePlace inExcel={false} programme={BAC_GIANG} />);
    const isEnabled = (button: Element) => button.getAttribute('aria-disabled') !== 'true';
    const isTaking = () => [...document.querySelectorAll('[data-testid=drop] button')].map(isEnabled);
    const choosing = () =>
      [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === vi['consolidate.planFile.choose'],
      )!;
    expect(isTaking()).toEqual([true, true]);
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => (read = resolve));
    const bytes = await writeXlsx(planWorkbook(OTHER));
    await give(vi['consolidate.planFile.choose'], 'ke-hoach.xlsx', bytes, reading);
    expect(isTaking()).toEqual([false, false]);
    // Nor another plan, which would replace what has begun with the first.
    expect(isEnabled(choosing())).toBe(false);
    read();
    await waitFor(() => document.body.textContent.includes(vi['consolidate.planFile.back']));
    expect(isTaking()).toEqual([true, true]);
    expect(isEnabled(choosing())).toBe(true);
  });

  test('the same file again changes nothing', async () => {
    await show(<StartedConsolidatePlace inExcel={false} programme={BAC_GIANG} />);
    await choosePeriod('Quý I năm 2024');
    await give(vi['consolidate.previous.choose'], 'lan-truoc.xlsx', await provinceWorkbook(OTHER));
    await choosePlan(OTHER);
    await choosePlan(OTHER);
    const listed = () => document.querySelectorAll('ul[aria-live] li').length;
    await waitFor(() => listed() > 0);
    expect([periodBox().textContent, listed()]).toEqual(['Quý I năm 2024', 1]);
  });
});
