import { createExcelHost } from '../../../../../src/host/excel/excelHost';
import { loadInNode } from '../../../../office-host/loadInNode';
import { selectInto } from '../../../../office-host/selectInto';
import { createOfficeHost } from '../../../../office-host/officeHost';
import { userOf } from '../../../../office-host/user';
import { stateOf } from '../../../../office-host/toSpec';
import { createFileHost } from '../../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../../src/host/file/ooxml/write/writeWorkbook';
import { findingsSheet, examine } from '../../../../../src/taskpane/check/checkEngine';
import { createOpenedStore } from '../../../../../src/taskpane/check/createOpenedStore';
import { keyChosen } from '../../../../../src/taskpane/check/own/keyChosen';
import { AS_FOUND, withArea } from '../../../../../src/taskpane/check/own/ownReading';
import * as engine from '../../../../../src/taskpane/check/checkEngine';
import type { WorkbookSpec } from '../../../../../src/workbook/spec';
import { day, workbookOf, type Office } from '../../../import/tracker/office';

const TODAY = '2026-07-15';

/** The last column has a meaningless header. */
const office = (sheet: string): Office => ({
  name: 'Phòng',
  sheet,
  rows: [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Tình trạng', 'Phụ lục X'],
    [1, 'Rà soát văn bản', 'Phòng A', day('30/06/2026'), 'Đang thực hiện', 'Báo cáo'],
    [2, 'Tập huấn công chức', 'Phòng B', day('18/07/2026'), 'Chưa thực hiện', 'Lớp'],
    [3, 'Báo cáo năm', 'Phòng A', '15/8/2026', 'Chưa thực hiện', 'Báo cáo'],
  ],
  header: 1,
  keys: [],
  tasks: [2, 3, 4],
  traps: [],
});
const read = async (spec: WorkbookSpec) => createFileHost(await writeXlsx(spec)).read();
const twoSheets = (): WorkbookSpec => {
  const [first, second] = [workbookOf(office('Tháng 6')), workbookOf(office('Tháng 7'))];
  return { ...first, sheets: [...first.sheets, ...second.sheets] };
};

test('what is overdue, due soon and typed as text is found, in all sheets that read like a table', async () => {
  const { own, validation, safe, known } = await examine(await read(twoSheets()), TODAY);
  expect(own?.chosen).toEqual(['Tháng 6', 'Tháng 7']);
  const reported = validation.findings.map(({ sheet, cell, rule }) => `${sheet}!${cell} ${rule}`);
  for (const sheet of own!.chosen)
    expect(reported).toEqual(
      expect.arrayContaining([
        `${sheet}!D2 own/overdue`,
        `${sheet}!D3 own/due-within-3`,
        `${sheet}!D4 own/date-as-text`,
      ]),
    );
  expect(validation.counts.error).toBe(2);
  expect(safe.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['Tháng 6!D4', 'Tháng 7!D4']);
  expect(known.get('Tháng 6!D2')).toMatchObject({
    header: 'Thời hạn',
    code: '1',
    codeCell: { address: 'B2', value: 'Rà soát văn bản' },
  });
});

test('only chosen sheets are judged; one that is gone by then chooses none', async () => {
  const snapshot = await read(twoSheets());
  const chosen = await examine(snapshot, TODAY, { ...AS_FOUND, sheets: ['Tháng 7'] });
  expect(new Set(chosen.validation.findings.map(({ sheet }) => sheet))).toEqual(new Set(['Tháng 7']));
  expect(chosen.own?.tables.map(({ sheet }) => sheet)).toEqual(['Tháng 6', 'Tháng 7']);
  const gone = await examine(snapshot, TODAY, { ...AS_FOUND, sheets: ['Tháng 5'] });
  expect(gone.own?.chosen).toEqual(['Tháng 6', 'Tháng 7']);
});

test('a column whose header says nothing is asked about, and known by its header the next time', async () => {
  const snapshot = await read(workbookOf(office('Việc')));
  const { own } = await examine(snapshot, TODAY);
  const table = own!.tables[0]!;
  const asked = table.columns.filter(({ isAsked }) => isAsked);
  expect(asked.map(({ column, first }) => [column, first])).toEqual([['F', ['Báo cáo', 'Lớp', 'Báo cáo']]]);

  const { headers } = keyChosen(AS_FOUND, table, asked[0]!, 'product');
  const again = await examine(await read(workbookOf(office('Khác'))), TODAY, { ...AS_FOUND, headers });
  expect(again.own!.tables[0]!.columns.at(-1)).toMatchObject({ key: 'product' });
});

test('a column that is said to hold what another held takes it over', async () => {
  const snapshot = await read(workbookOf(office('Việc')));
  const table = (await examine(snapshot, TODAY)).own!.tables[0]!;
  const reading = keyChosen(AS_FOUND, table, table.columns[5]!, 'deadline');
  const { own } = await examine(snapshot, TODAY, reading);
  expect(own!.tables[0]!.columns.map(({ key }) => key)).toEqual([
    'number',
    'task',
    'lead',
    'own',
    'status',
    'deadline',
  ]);
});

test('the added sheet of findings is not one of the tables', async () => {
  const host = createFileHost(await writeXlsx(workbookOf(office('Việc'))));
  const { validation } = await examine(await host.read(), TODAY);
  await host.write(findingsSheet(validation.findings));
  const { own, snapshot } = await examine(await host.read(), TODAY);
  expect(snapshot.sheets).toHaveLength(2);
  expect(own?.tables.map(({ sheet }) => sheet)).toEqual(['Việc']);
});

test('a safe fix in an opened file makes a date of the text, is refused in another row, and is undone', async () => {
  const file = await writeXlsx(workbookOf(office('Việc')));
  const store = createOpenedStore({
    mode: 'file',
    loadEngine: async () => engine,
    openHost: async (bytes) => createFileHost(bytes!),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => TODAY,
  });
  await store.open('bang.xlsx', file);
  const { safe } = store.getState().workbook!;
  await store.fix(safe);
  const value = () => store.getState().workbook!.snapshot.sheets[0]!.values[3]![3];
  expect(value()).toBe((Date.UTC(2026, 7, 15) - Date.UTC(1899, 11, 30)) / 86_400_000);
  expect(store.getState().workbook!.safe).toEqual([]);
  await store.undo();
  expect(value()).toBe('15/8/2026');

  // Somebody has sorted the rows meanwhile: the same text is in another task's row.
  const { host } = store.getState().workbook!;
  await host.apply([{ sheet: 'Việc', cell: 'B4', value: 'Việc khác' }]);
  await store.fix(safe);
  expect(store.getState().failure).toMatchObject({ failure: { key: 'error.cellChanged' } });
});

test('columns are added to an opened file, not taken for its own when reread, and removed without a trace', async () => {
  const file = await writeXlsx(workbookOf(office('Việc')));
  const store = createOpenedStore({
    mode: 'file',
    loadEngine: async () => engine,
    openHost: async (bytes) => createFileHost(bytes!),
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => TODAY,
  });
  await store.open('bang.xlsx', file);
  const state = () => store.getState().workbook!;
  const before = state();
  const columns = () => state().own!.tables[0]!.columns.map(({ column, key }) => [column, key]);
  const read = columns();
  expect(state().own!.tables[0]!.offer).toMatchObject({ isThere: false, place: 'G:J' });

  await store.addColumns(['Việc']);
  expect(store.getState()).toMatchObject({ failure: null, finished: 'columns', workbook: { unsaved: true } });
  expect(state().own!.tables[0]!.offer).toMatchObject({
    isThere: true,
    place: 'G:J',
    typed: [],
    referring: [],
  });
  expect(columns()).toEqual(read);
  expect(state().validation.findings).toEqual(before.validation.findings);
  const [header, first] = state().snapshot.sheets[0]!.values;
  expect([header![6], first![7], first![8]]).toEqual(['Hạn (ngày)', 'Quá hạn', 15]);

  // The user moves the reporting date, and types over a formula.
  const { date } = engine.placeOf(state().snapshot, 'Việc')!;
  await state().host.apply([
    { sheet: 'Việc', cell: date!, value: 46_223 },
    { sheet: 'Việc', cell: 'I3', value: 'tự ghi' },
  ]);
  await store.check();
  expect(state().own!.tables[0]!.offer!.typed).toEqual(['Việc!I3']);
  await store.addColumns(['Việc']);
  expect(state().own!.tables[0]!.offer!.typed).toEqual([]);
  // Five days after the date they were added.
  expect(state().snapshot.sheets[0]!.values[1]![8]).toBe(20);

  await store.removeColumns(['Việc']);
  expect(store.getState()).toMatchObject({ failure: null, finished: 'noColumns' });
  expect(state().snapshot.sheets[0]!.values.map((row) => row.slice(0, 6))).toEqual(
    before.snapshot.sheets[0]!.values,
  );
  expect(state().own!.tables[0]!.offer).toMatchObject({ isThere: false, place: 'G:J' });
});

describe.each(['file', 'excel'] as const)('beside the columns, %s', (mode) => {
  test('a summary and rules of typing are made on request, renewed, and go without a trace', async () => {
    const file = await writeXlsx(workbookOf(office('Việc')));
    const excel = mode === 'excel' ? createOfficeHost({ apiSet: '1.9' }) : null;
    let excelHost: ReturnType<typeof createExcelHost> | null = null;
    if (excel) {
      loadInNode(excel);
      excelHost = createExcelHost();
      await excelHost.write(workbookOf(office('Việc')));
    }
    const store = createOpenedStore({
      mode,
      loadEngine: async () => engine,
      openHost: async (bytes) => excelHost ?? createFileHost(bytes!),
      painted: async () => undefined,
      deliver: async (name) => name,
      today: () => TODAY,
    });
    const workbook = () => store.getState().workbook!;
    const before = excel && stateOf(excel);
    await (mode === 'file' ? store.open('bang.xlsx', file) : store.check());
    expect(workbook().own).toMatchObject({
      summary: { sheets: [], referring: [], typed: [] },
      tables: [{ offer: { lacksRules: true } }],
    });

    await store.addColumns(['Việc'], { summary: true, rules: true });
    expect(store.getState().failure).toBeNull();
    const [name] = workbook().own!.summary.sheets;
    expect(name).toBe('Tổng hợp theo dõi');
    expect(workbook().own!.tables.map(({ sheet }) => sheet)).toEqual(['Việc']);
    expect(workbook().own!.tables[0]!.offer!.lacksRules).toBe(false);
    const summary = () => workbook().snapshot.sheets.find((sheet) => sheet.name === name)!;
    const named = () =>
      summary().values.flatMap((row, index) =>
        row[0] === 'Phòng A' ? [[row[1], summary().formulas[index]![1]]] : [],
      );
    expect(named()).toEqual([[expect.anything(), expect.stringContaining('COUNTIFS(')]]);
    const validated = () => workbook().snapshot.sheets[0]!.validationRanges;
    expect(validated()).toEqual(['E2:E4']);
    if (excel) {
      const front = excel.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheet);
      expect(front?.name).toBe('Việc');
      expect(excel.workbook.sheets.find((sheet) => sheet.name === name)?.charts).toHaveLength(1);
    }

    // Nothing is asked for anew: what is there is renewed.
    await store.addColumns(['Việc']);
    expect(store.getState().failure).toBeNull();
    expect(workbook().own!.summary.sheets).toEqual([name]);
    expect(workbook().snapshot.sheets).toHaveLength(2);
    expect(validated()).toEqual(['E2:E4']);

    // Somebody typed into it: it stays as it is, the new one is made beside it, and only that is renewed from then on.
    if (excel) {
      userOf(excel).type(name!, 'A40', 'Ghi chú');
      await store.addColumns(['Việc']);
      expect(store.getState().failure).toMatchObject({ failure: { key: 'host.editedMeanwhile' } });
    } else await workbook().host.apply([{ sheet: name!, cell: 'A40', value: 'Ghi chú' }]);
    await workbook().host.apply([{ sheet: name!, cell: 'B7', value: 70 }]);
    await store.check();
    expect(workbook().own!.summary).toMatchObject({ typed: [`${name}!B7`, `${name}!A40`], renewed: [] });
    for (const _time of [1, 2]) {
      await store.addColumns(['Việc']);
      expect(store.getState().failure).toBeNull();
      expect(workbook().own!.summary).toMatchObject({
        sheets: expect.arrayContaining([name, `${name} 2`]) as string[],
        typed: [`${name}!B7`, `${name}!A40`],
        renewed: [`${name} 2`],
      });
      expect(workbook().snapshot.sheets).toHaveLength(3);
    }
    expect([summary().values[6]![1], summary().values[39]![0]]).toEqual([70, 'Ghi chú']);

    await workbook().host.apply([
      { sheet: 'Việc', cell: 'B7', value: null, formula: `SUM('${name}'!B5:B9)` },
    ]);
    await store.check();
    expect(workbook().own!.summary.referring).toEqual(['Việc!B7']);
    await workbook().host.apply([{ sheet: 'Việc', cell: 'B7', value: null }]);

    await store.removeColumns(['Việc']);
    expect(store.getState()).toMatchObject({ failure: null, finished: 'noColumns' });
    expect(workbook().snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Việc']);
    expect(validated()).toEqual([]);
    if (excel) expect(stateOf(excel)).toEqual(before);
  });
});

test('in Excel what is selected is read alone: cells, or the table that they are in', async () => {
  const excel = createOfficeHost({ apiSet: '1.9' });
  loadInNode(excel);
  const host = createExcelHost();
  const above = office('Việc');
  // A second list below the first, with columns of its own.
  const rows = [...above.rows, [], ['Ghi chép khác'], [], ...above.rows.slice(0, 3)];
  await host.write(workbookOf({ ...above, rows, table: 'A8:F10', header: 8 }));
  const store = createOpenedStore({
    mode: 'excel',
    loadEngine: async () => engine,
    openHost: async () => host,
    painted: async () => undefined,
    deliver: async (name) => name,
    today: () => TODAY,
  });
  await store.check();
  const table = () => store.getState().workbook!.own!.tables[0]!;
  expect(table()).toMatchObject({ excelTables: [{ name: 'Bang1', range: 'A8:F10' }] });
  const whole = table().rows;

  selectInto(excel, 'Việc', 'A1:F3');
  excel.requests = [];
  await store.readSelected();
  // One to see what is selected, two to read.
  expect(excel.requests).toHaveLength(3);
  expect(store.getState()).toMatchObject({
    failure: null,
    workbook: { reading: { sheets: ['Việc'], areas: { Việc: 'A1:F3' } } },
  });
  expect(table().rows).toBe(2);

  selectInto(excel, 'Việc', 'C9');
  await store.readSelected();
  expect(store.getState().workbook!.reading.areas).toEqual({ Việc: 'Bang1' });
  expect(store.getState().workbook!.known.has('Việc!B10')).toBe(true);
  expect(store.getState().workbook!.known.has('Việc!B2')).toBe(false);

  // Nothing that could be a table: what was read before stays.
  selectInto(excel, 'Việc', 'H1:H9');
  await store.readSelected();
  expect(store.getState().failure).toMatchObject({
    failure: { key: 'error.noTaskTable', values: { area: 'Việc!H1:H9' } },
  });
  expect(store.getState().workbook!.reading.areas).toEqual({ Việc: 'Bang1' });

  selectInto(excel, 'Việc', '1:4');
  await store.readSelected();
  expect(table().rows).toBe(3);
  await store.readOwn(withArea(store.getState().workbook!.reading, 'Việc', null));
  expect(table().rows).toBe(whole);
});
