import type { Host } from '../../../src/host/shared/host';
import { HostError } from '../../../src/host/shared/hostError';
import { describeFailure } from '../../../src/taskpane/failure/describeFailure';
import type { Choice } from '../../../src/taskpane/make/choice';
import type { ExistingWorkbook, MakeServices, MakeProgress } from '../../../src/taskpane/make/makeWorkbook';
import { makeWorkbook } from '../../../src/taskpane/make/makeWorkbook';
import { PaneError } from '../../../src/taskpane/failure/paneError';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { WorkbookSpec } from '../../../src/workbook/spec';

const CHOICE = {
  programme: { plan: { id: '213-KH-UBND-2024' } },
  agency: { id: 'SNV', name: 'Sở Nội vụ' },
  period: { id: 'nam', name: 'Năm 2024', start: '2023-12-15', end: '2024-12-14', sendBy: '2024-12-20' },
} as unknown as Choice;

const SPEC = {
  title: 'sổ',
  sheets: [
    { name: 'Bìa', visibility: 'visible', rows: [[{ value: 'x' }]] },
    { name: 'Nhiệm vụ', visibility: 'visible', rows: [] },
    { name: '_cchc', visibility: 'veryHidden', rows: [[{ value: 'x' }]] },
  ],
} as WorkbookSpec;
const SNAPSHOT = {
  sheets: SPEC.sheets.map((sheet) => ({
    ...sheet,
    origin: { row: 0, column: 0 },
    values: [['của tôi']],
    formulas: [[null]],
    tables: [],
    errors: [],
  })),
  properties: {},
  names: [],
} as unknown as WorkbookSnapshot;

const EXISTING: ExistingWorkbook<string> = {
  planId: '213-KH-UBND-2024',
  agencyId: 'SNV',
  agencyName: 'Sở Nội vụ',
  period: { vi: 'Quý I năm 2024', en: 'First quarter of 2024' },
  sheets: ['Bìa', 'Nhiệm vụ', '_cchc'],
  entries: 'số liệu cũ',
  filledRows: 7,
};

const BYTES = new Uint8Array([80, 75]);

function set(kind: 'excel' | 'file', existing: ExistingWorkbook<string> | null = null) {
  const host = {
    kind,
    read: jest.fn(async () => SNAPSHOT),
    write: jest.fn(async () => ({ sheets: ['Bìa', 'Nhiệm vụ', '_cchc'], limitations: [] as string[] })),
  };
  const services = {
    openHost: jest.fn(async () => host as unknown as Host),
    findExisting: jest.fn(async () => existing),
    layOut: jest.fn(async () => ({ spec: SPEC, fileName: 'CCHC2024_NAM_SNV.xlsx', rows: 47, targets: 18 })),
    ...(kind === 'file' ? { deliver: jest.fn(async () => BYTES) } : {}),
  };
  const stages: MakeProgress[] = [];
  const controller = new AbortController();
  const run = (replace = false) =>
    makeWorkbook(CHOICE, services as MakeServices<string>, {
      replace,
      signal: controller.signal,
      onProgress: (progress) => stages.push(progress),
    });
  return { host, services, stages, controller, run };
}

test('in a browser: writes, then hands the file over under its name, and again on request', async () => {
  const { host, services, stages, run } = set('file');
  const made = await run();
  expect(made).toMatchObject({
    kind: 'made',
    file: { name: 'CCHC2024_NAM_SNV.xlsx', bytes: BYTES },
    rows: 47,
    targets: 18,
    keptRows: 0,
  });
  expect(stages.map(({ stage }) => stage)).toEqual(['prepare', 'lay-out', 'write', 'pack']);
  expect(host.read).not.toHaveBeenCalled();
  expect(services.deliver).toHaveBeenCalledTimes(1);
  await (made.kind === 'made' ? made.deliverAgain?.() : undefined);
  expect(services.deliver).toHaveBeenCalledTimes(2);
  expect(services.deliver).toHaveBeenLastCalledWith(host, 'CCHC2024_NAM_SNV.xlsx');
});

test('in Excel without a workbook of ours: writes and replaces nothing', async () => {
  const { host, services, run } = set('excel');
  expect(await run()).toMatchObject({ kind: 'made', file: null, deliverAgain: null });
  expect(services.layOut).toHaveBeenCalledWith(CHOICE, null);
  expect(host.write.mock.calls[0]).toEqual([
    SPEC,
    expect.not.objectContaining({ replaceSheets: expect.anything() }),
  ]);
});

test('in Excel with one of ours: asks first and writes nothing', async () => {
  const { host, services, run } = set('excel', EXISTING);
  expect(await run()).toMatchObject({
    kind: 'exists',
    agencyName: 'Sở Nội vụ',
    period: { vi: 'Quý I năm 2024', en: 'First quarter of 2024' },
    sheets: ['Bìa', 'Nhiệm vụ'],
    filledRows: 7,
    own: [{ sheet: 'Nhiệm vụ', cell: 'A1' }],
  });
  expect(services.layOut).toHaveBeenCalledWith(CHOICE, 'số liệu cũ');
  expect(host.write).not.toHaveBeenCalled();
});

test('when the user agrees: lays out with the entries and replaces those sheets only', async () => {
  const { host, services, run } = set('excel', EXISTING);
  expect(await run(true)).toMatchObject({ kind: 'made', keptRows: 7 });
  expect(services.layOut).toHaveBeenCalledWith(CHOICE, 'số liệu cũ');
  expect(host.write).toHaveBeenCalledWith(
    SPEC,
    expect.objectContaining({
      replaceSheets: ['Bìa', 'Nhiệm vụ', '_cchc'],
      keepAs: expect.any(Function),
    }),
  );
});

test.each([
  ['agency', { agencyId: 'STP', agencyName: 'Sở Tư pháp' }, 'otherAgency', { agency: 'Sở Tư pháp' }],
  ['plan', { planId: '1-KH-UBND-2023' }, 'otherPlan', { plan: '1-KH-UBND-2023' }],
])(
  'refuses a workbook of another %s, even when the user agreed to replace',
  async (_what, other, code, values) => {
    const { host, run } = set('excel', { ...EXISTING, ...other });
    await expect(run(true)).rejects.toMatchObject({ name: 'PaneError', code, values });
    expect(host.write).not.toHaveBeenCalled();
  },
);

test('stopped while laying out: nothing is written', async () => {
  const { host, services, controller, run } = set('file');
  services.layOut.mockImplementationOnce(async () => {
    controller.abort();
    return { spec: SPEC, fileName: 'a.xlsx', rows: 1, targets: 1 };
  });
  await expect(run()).rejects.toMatchObject({ name: 'HostError', code: 'cancelled' });
  expect(host.write).not.toHaveBeenCalled();
});

test('stopped while writing: no file is handed over', async () => {
  const { host, services, controller, run } = set('file');
  host.write.mockImplementationOnce(async () => {
    controller.abort();
    return { sheets: [], limitations: [] };
  });
  await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
  expect(services.deliver).not.toHaveBeenCalled();
});

describe('what is shown of an error', () => {
  test('a host error: its message with its values, details for support', () => {
    const failure = describeFailure(new HostError('sheetExists', { name: 'Nhiệm vụ' }, 'sync 3'));
    expect(failure).toMatchObject({
      key: 'host.sheetExists',
      values: { name: 'Nhiệm vụ' },
      cancelled: false,
    });
    expect(failure.details).toContain('sync 3');
  });
  test('cancelling is not a failure', () => {
    expect(describeFailure(new HostError('cancelled'))).toMatchObject({
      key: 'host.cancelled',
      cancelled: true,
    });
  });
  test('the pane’s own refusals', () => {
    expect(describeFailure(new PaneError('otherAgency', { agency: 'Sở Y tế' }))).toMatchObject({
      key: 'error.otherAgency',
      values: { agency: 'Sở Y tế' },
    });
  });
  test('a part of the page that did not load, and anything else', () => {
    const missing = Object.assign(new Error('Loading chunk 3 failed'), { name: 'ChunkLoadError' });
    expect(describeFailure(missing).key).toBe('error.offline');
    expect(describeFailure(new TypeError('x is undefined'))).toMatchObject({ key: 'error.unexpected' });
    expect(describeFailure('just text')).toMatchObject({ key: 'error.unexpected', details: 'just text' });
  });
});
