import { agencyNamed } from '../../../../../src/agency/agencyByName';
import { NO_ENTRIES } from '../../../../../src/fields/entry';
import { createExcelHost } from '../../../../../src/host/excel/excelHost';
import { createFileHost } from '../../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../../src/host/file/ooxml/write/writeWorkbook';
import { linesOf } from '../../../../../src/import/tracker/transfer/planLines';
import { periodsOf } from '../../../../../src/period/reportingPeriod';
import * as engine from '../../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../../src/taskpane/check/createOpenedStore';
import { readResults, resultsFor, type Results } from '../../../../../src/taskpane/check/own/readResults';
import { trackersOf } from '../../../../../src/taskpane/check/own/trackersOf';
import { buildAgencyWorkbook } from '../../../../../src/workbook/agency/agencyWorkbook';
import { loadInNode } from '../../../../office-host/loadInNode';
import { createOfficeHost } from '../../../../office-host/officeHost';
import { BAC_GIANG } from '../../../../programmes';
import { workbookOf } from '../../../import/tracker/office';

const TODAY = '2024-12-10';
const AGENCY = agencyNamed('Sở Tư pháp', BAC_GIANG.catalogue)!;
const LINES = linesOf(BAC_GIANG, AGENCY);
const [first, second] = LINES.filter(({ kind }) => kind === 'task');

/** The agency's own sheet: two of the plan's tasks, the second with a formula for its status. */
const SHEET = workbookOf({
  name: 'Sở Tư pháp',
  sheet: 'Theo dõi',
  rows: [
    ['STT', 'Nội dung công việc', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng', 'Ghi chú'],
    [1, first!.texts.at(-1)!, 'Quý IV', null, 'Đang thực hiện', null],
    [
      2,
      second!.texts.at(-1)!,
      'Quý IV',
      null,
      { formula: '"Đang"&" thực hiện"', value: 'Đang thực hiện' },
      null,
    ],
  ],
  header: 1,
  keys: [],
  tasks: [2, 3],
  traps: [],
});

const resultsFile = () =>
  writeXlsx(
    buildAgencyWorkbook({
      programme: BAC_GIANG,
      agency: AGENCY,
      period: periodsOf(BAC_GIANG)[0]!,
      entries: {
        ...NO_ENTRIES,
        tasks: {
          // 2 December 2024.
          [first!.code]: { status: 'Hoàn thành', doneOn: 45_628, note: '=HYPERLINK("x")' },
          [second!.code]: { status: 'Hoàn thành' },
        },
      },
    }),
  );

describe.each(['file', 'excel'] as const)('results of our workbook in the agency’s own sheet, %s', (mode) => {
  test('are seen first, written where each belongs, undone in one step', async () => {
    const file = await writeXlsx(SHEET);
    let excelHost: ReturnType<typeof createExcelHost> | null = null;
    if (mode === 'excel') {
      loadInNode(createOfficeHost({ apiSet: '1.9' }));
      excelHost = createExcelHost();
      await excelHost.write(SHEET);
    }
    const store = createOpenedStore({
      mode,
      loadEngine: async () => engine,
      openHost: async (bytes) => excelHost ?? createFileHost(bytes!),
      painted: async () => undefined,
      deliver: async (name) => name,
      today: () => TODAY,
    });
    await (mode === 'file' ? store.open('bang.xlsx', file) : store.check());
    const workbook = () => store.getState().workbook!;
    const cells = () =>
      ['D2', 'E2', 'F2', 'E3'].map((cell) => {
        const { values, formulas } = workbook().snapshot.sheets[0]!;
        const [row, column] = [Number(cell[1]) - 1, cell.charCodeAt(0) - 65];
        return formulas[row]![column] ?? values[row]![column];
      });
    const before = cells();
    const results = (await readResults(await resultsFile())) as Results;
    expect(results).toMatchObject({ agency: { vi: 'Sở Tư pháp' } });
    const found = () => {
      const { snapshot, reading } = workbook();
      return resultsFor(trackersOf(snapshot, TODAY, reading), results, new Map());
    };
    expect(found().written.map(({ cell, before: was, after }) => [cell, was, after])).toEqual([
      ['E2', 'Đang thực hiện', 'Hoàn thành'],
      ['D2', '', '02/12/2024'],
      ['F2', '', '=HYPERLINK("x")'],
    ]);
    expect(found().left).toMatchObject([{ code: second!.code, key: 'status', why: 'formula' }]);

    expect(await store.writeBack(found().fixes)).toBe(true);
    expect(store.getState()).toMatchObject({ failure: null, finished: 'back' });
    expect(cells()).toEqual(['02/12/2024', 'Hoàn thành', '=HYPERLINK("x")', before[3]]);
    expect(workbook().snapshot.sheets[0]!.formulas[1]![5]).toBeNull();
    expect(found().fixes).toEqual([]);

    await store.undo();
    expect(cells()).toEqual(before);
  });
});

test('a row that another has taken the place of since it was seen is left alone', async () => {
  const store = createOpenedStore({
    mode: 'file',
    loadEngine: async () => engine,
    openHost: async (bytes) => createFileHost(bytes!),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => TODAY,
  });
  await store.open('bang.xlsx', await writeXlsx(SHEET));
  const { host, snapshot, reading } = store.getState().workbook!;
  const results = (await readResults(await resultsFile())) as Results;
  const { fixes } = resultsFor(trackersOf(snapshot, TODAY, reading), results, new Map());
  await host.apply([{ sheet: 'Theo dõi', cell: 'B2', value: 'Việc khác' }]);
  expect(await store.writeBack(fixes)).toBe(false);
  expect(store.getState().failure).toMatchObject({ during: 'back', failure: { key: 'error.cellChanged' } });
});

test('a file that is none of ours has no results', async () => {
  expect(await readResults(await writeXlsx(SHEET))).toBe('notOurs');
});
