import { createExcelHost } from '../../src/host/excel/excelHost';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { HostError } from '../../src/host/shared/hostError';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { exampleSpec, plainSpec } from '../contract/exampleSpec';
import { sheetNamed, valueAt } from '../contract/snapshotLookup';
import { partsOf } from '../unit/host-file/packages';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, MAX_BYTES, type OfficeHost, type OfficeHostOptions } from './officeHost';
import { normaliseSpec } from './normaliseSpec';
import { stateOf, toWorkbookSpec } from './toSpec';
import { typeInto } from './typeInto';
import { userOf } from './user';

function open(options: OfficeHostOptions = {}): {
  office: OfficeHost;
  host: ReturnType<typeof createExcelHost>;
} {
  const office = createOfficeHost({ evaluate: resultsOf(exampleSpec), ...options });
  loadInNode(office);
  return { office, host: createExcelHost() };
}

async function failure(work: Promise<unknown>): Promise<HostError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw error ?? new Error('did not fail');
  return error;
}

const own = exampleSpec.sheets.map(({ name }) => name);

/** A sheet with as many rows as a province's register and eight cells per row. */
function tallSpec(rows: number): WorkbookSpec {
  const spec = plainSpec('Dài', 'TT');
  const [sheet] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  for (let row = 1; row <= rows; row += 1) {
    sheet.rows.push([
      { value: row, style: 'number' },
      { value: `Nhiệm vụ số ${row} của Sở Nội vụ` },
      { value: 'Thường xuyên' },
      { value: 0.5 },
      { value: row * 2, formula: `A${row + 1}*2` },
      { value: null, style: 'entry' },
      { value: null, style: 'entry' },
      { value: '01/02', style: 'entry' },
    ]);
  }
  spec.styles = { number: { numberFormat: '#,##0' }, entry: { numberFormat: '@', locked: false } };
  return spec;
}

describe('the workbook made through office.js', () => {
  test('is the one that was asked for, cell by cell and rule by rule', async () => {
    const { office, host } = open();
    await host.write(exampleSpec);
    expect(normaliseSpec(toWorkbookSpec(office))).toEqual(normaliseSpec(exampleSpec));
  });

  test('is the same with ExcelApi 1.9 and with the newest', async () => {
    const oldest = open({ apiSet: '1.9' });
    await oldest.host.write(exampleSpec);
    expect(oldest.host.capabilities().excelApi).toBe('1.9');
    expect(normaliseSpec(toWorkbookSpec(oldest.office))).toEqual(normaliseSpec(exampleSpec));
    const newest = open({ apiSet: '1.21' });
    await newest.host.write(exampleSpec);
    expect(newest.host.capabilities().excelApi).toBe('1.21');
    expect(stateOf(newest.office)).toEqual(stateOf(oldest.office));
  });

  test('with ExcelApi 1.8 nothing is written and the reason is given', async () => {
    const { office, host } = open({ apiSet: '1.8' });
    const before = stateOf(office);
    expect((await failure(host.write(exampleSpec))).code).toBe('unsupported');
    expect(stateOf(office)).toEqual(before);
  });

  test('takes the place of the empty sheet of a new workbook, whatever its name', async () => {
    for (const firstSheet of ['Sheet1', 'Trang tính1', 'Bìa']) {
      const { office, host } = open({ firstSheet });
      await host.write(exampleSpec);
      expect(office.workbook.sheets.map(({ name }) => name)).toEqual(own);
    }
  });

  test.each([
    [
      'a value',
      (office: OfficeHost) =>
        office.workbook.sheets[0]?.cells.set(5, { value: 1, formula: null, format: {} }),
    ],
    ['a picture', (office: OfficeHost) => (office.workbook.sheets[0]!.shapes = 1)],
    [
      'a name',
      (office: OfficeHost) =>
        office.workbook.names.push({ name: 'x', formula: '=1', comment: '', visible: true }),
    ],
  ])('leaves the only sheet where it holds %s', async (_what, put) => {
    const { office, host } = open();
    put(office);
    await host.write(exampleSpec);
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...own]);
    expect(office.workbook.title).toBe('');
  });
});

describe('the saved file', () => {
  /** The part without style indices (compared above) and without settings that office.js lacks. */
  const comparable = (xml: string): string =>
    xml
      .replace(/ s="\d+"/g, '')
      .replace(/<c r="[A-Z]+\d+"\/>/g, '')
      .replace(/<row r="\d+"><\/row>|<row r="\d+"\/>/g, '')
      .replace(/<dimension [^>]*>/, '')
      .replace(/ zoomScale="\d+"/g, '')
      .replace(/ descr="[^"]*"/g, '');

  async function comparableParts(spec: WorkbookSpec): Promise<Record<string, string>> {
    const parts = Object.entries(partsOf(await writeXlsx(spec))).filter(([path]) => path !== 'xl/styles.xml');
    return Object.fromEntries(parts.map(([path, xml]) => [path, comparable(xml)]));
  }

  test('has the parts that the file host writes', async () => {
    const { office, host } = open();
    await host.write(exampleSpec);
    const parts = await comparableParts(toWorkbookSpec(office));
    expect(Object.keys(parts).length).toBeGreaterThan(15);
    expect(parts).toEqual(await comparableParts(exampleSpec));
  });
});

describe('how much is asked of Excel', () => {
  test('no more than 8 syncs, whatever the number of rows', async () => {
    for (const rows of [10, 100, 2000]) {
      const { office, host } = open();
      await host.write(tallSpec(rows));
      expect(office.requests.length).toBe(4);
    }
    const { office, host } = open();
    await host.write(exampleSpec);
    await host.write(exampleSpec, { replaceSheets: own });
    expect(office.requests.length).toBe(2 * 5);
  });

  test('no request over 5 MB: what is larger goes in several', async () => {
    const { office, host } = open();
    const done: number[] = [];
    await host.write(tallSpec(45_000), { onProgress: (cells) => done.push(cells) });
    expect(office.requests.length).toBeGreaterThan(4);
    expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(MAX_BYTES);
    expect(done.length).toBeGreaterThan(2);
    const read = await host.read();
    // A single request is tried first, and refused; the smaller ones are not.
    const tooLarge = office.requests.filter(({ answerBytes }) => answerBytes > MAX_BYTES);
    expect(tooLarge.length).toBeLessThanOrEqual(2);
    const [sheet] = read.sheets;
    expect(sheet?.values).toHaveLength(45_001);
    expect(sheet?.values[45_000]?.[7]).toBe('01/02');
  });

  test('three syncs read a whole workbook, two apply any number of changes', async () => {
    const { office, host } = open();
    await host.write(exampleSpec);
    office.requests = [];
    await host.read();
    expect(office.requests).toHaveLength(2);
    office.requests = [];
    await host.apply(
      Array.from({ length: 500 }, (_, row) => ({
        sheet: '_cchc',
        cell: `D${row + 1}`,
        value: row,
        expected: null,
      })),
    );
    expect(office.requests).toHaveLength(2);
  });
});

/** A possible initial state: the user's own sheet with a table, a name, a property and protection. */
const userSpec: WorkbookSpec = {
  ...plainSpec('Việc riêng', 'Cột', {
    rows: [[{ value: 'Cột' }], [{ value: 1 }]],
    tables: [
      {
        name: 'tblRieng',
        range: 'A1:A2',
        columns: [{ name: 'Cột' }],
        style: 'TableStyleLight9',
        bandedRows: true,
      },
    ],
    protection: { autoFilter: true, formatCells: true, formatColumns: false, formatRows: false, sort: true },
  }),
  names: [{ name: 'cuaToi', refersTo: "'Việc riêng'!$A$2", comment: 'giữ' }],
  properties: { cchcPlan: 'của người dùng', khac: 'x' },
};

describe.each([
  ['beside what the user has', [] as string[]],
  ['over an older workbook of ours', own],
])('a write %s that fails', (_what, replaced) => {
  async function prepared(): Promise<ReturnType<typeof open>> {
    const made = open();
    await made.host.write(userSpec);
    if (replaced.length > 0) await made.host.write(exampleSpec);
    made.office.requests = [];
    return made;
  }

  async function syncs(): Promise<number> {
    const { office, host } = await prepared();
    await host.write(exampleSpec, { replaceSheets: replaced });
    return office.requests.length;
  }

  test.each(['before', 'after'] as const)(
    'at any sync, %s it was carried out, leaves the workbook as it was or complete',
    async (when) => {
      const count = await syncs();
      for (let index = 0; index < count; index += 1) {
        const { office, host } = await prepared();
        const before = stateOf(office);
        office.failAt(index, when);
        const result = await host
          .write(exampleSpec, { replaceSheets: replaced })
          .catch((error: unknown) => error);
        if (result instanceof HostError) {
          expect(['failed', 'rolledBack']).toContain(result.code);
          expect([index, stateOf(office)]).toEqual([index, before]);
        } else {
          // Past the point of no return the write is completed; likewise if only a table's style failed.
          const sheets = office.workbook.sheets.map(({ name }) => name);
          expect(sheets).toEqual(expect.arrayContaining(['Việc riêng', ...own]));
          expect(sheets).toHaveLength(own.length + 1);
          expect(index).toBeGreaterThanOrEqual(2);
        }
      }
    },
  );

  test.each([
    'WorksheetCollection.add',
    'TableCollection.add',
    'Table.name=',
    'Range.formulas=',
    'RangeAreas.format',
    'DataValidation.rule=',
    'ConditionalFormatCollection.add',
    'PageLayout.zoom=',
    'ChartCollection.add',
    'CustomPropertyCollection.add',
    'WorksheetProtection.protect',
    'Worksheet.visibility=',
  ])('midway in a request, at %s, leaves the workbook as it was', async (place) => {
    const { office, host } = await prepared();
    const before = stateOf(office);
    office.failOnAction(place);
    const error = await failure(host.write(exampleSpec, { replaceSheets: replaced }));
    expect([place, error.code]).toEqual([place, 'rolledBack']);
    expect(error.details).toContain('made to fail');
    expect(stateOf(office)).toEqual(before);
  });

  test('midway in a request, at a name, leaves the workbook as it was', async () => {
    const { office, host } = await prepared();
    const before = stateOf(office);
    office.failOnAction(replaced.length > 0 ? 'NamedItem.formula=' : 'NamedItemCollection.add', 1);
    expect((await failure(host.write(exampleSpec, { replaceSheets: replaced }))).code).toBe('rolledBack');
    expect(stateOf(office)).toEqual(before);
  });

  test('and cannot be rolled back says what is left', async () => {
    const { office, host } = await prepared();
    office.beforeRequest(2, () => userOf(office).protectStructure());
    const error = await failure(host.write(exampleSpec, { replaceSheets: replaced }));
    expect(error.code).toBe('rollbackFailed');
  });

  test('and gets no response reports the outcome as unknown', async () => {
    const { office, host } = await prepared();
    office.failFrom(2);
    const error = await failure(host.write(exampleSpec, { replaceSheets: replaced }));
    expect(error.code).toBe('unanswered');
  });
});

describe('what the user types while a workbook is being replaced', () => {
  /** Row 7 of the example is unlocked for entries. */
  const CELL = 'E7';
  async function readBefore() {
    const { office, host } = open();
    await host.write(exampleSpec);
    return { office, host, asRead: await host.read() };
  }
  const refused = { code: 'editedMeanwhile', values: { sheet: 'Nhiệm vụ', cell: CELL } };
  const typedIn = async (host: ReturnType<typeof createExcelHost>) =>
    valueAt(sheetNamed(await host.read(), 'Nhiệm vụ'), CELL);

  test('between reading and writing, keeps everything as it is', async () => {
    const { office, host, asRead } = await readBefore();
    typeInto(office, 'Nhiệm vụ', CELL, 'Đang làm');
    const before = stateOf(office);
    expect(await failure(host.write(exampleSpec, { replaceSheets: own, asRead }))).toMatchObject(refused);
    expect(stateOf(office)).toEqual(before);
    expect(await typedIn(host)).toBe('Đang làm');
  });

  test('while it is written, into a sheet that has given way, brings that sheet back', async () => {
    const { office, host, asRead } = await readBefore();
    let typed = false;
    const onProgress = (done: number): void => {
      if (typed || done === 0) return;
      typed = true;
      typeInto(office, 'Nhiệm vụ', CELL, 'Đang làm');
    };
    const work = host.write(exampleSpec, { replaceSheets: own, asRead, onProgress });
    expect(await failure(work)).toMatchObject(refused);
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(own);
    expect(await typedIn(host)).toBe('Đang làm');
  });

  test('nothing: it is replaced', async () => {
    const { office, host, asRead } = await readBefore();
    await host.write(exampleSpec, { replaceSheets: own, asRead });
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(own);
  });
});

test('old sheets go one by one: where the second cannot, the rest goes all the same', async () => {
  const { office, host } = open();
  await host.write(userSpec);
  await host.write(exampleSpec);
  office.failOnAction('Worksheet.delete', 1);
  await host.write(exampleSpec, { replaceSheets: own });
  expect(office.workbook.sheets.map(({ name }) => name)).toEqual(['Việc riêng', ...own]);
  expect(
    normaliseSpec({ ...toWorkbookSpec(office), sheets: toWorkbookSpec(office).sheets.slice(1) }),
  ).toMatchObject({
    sheets: (normaliseSpec(exampleSpec) as { sheets: unknown[] }).sheets,
  });
});

describe('obstacles are reported before anything is written', () => {
  test('a protected structure', async () => {
    const { office, host } = open();
    office.workbook.structureProtected = true;
    const before = stateOf(office);
    expect((await failure(host.write(exampleSpec))).code).toBe('structureProtected');
    expect(stateOf(office)).toEqual(before);
  });

  test('a cell that is being edited', async () => {
    const { office, host } = open();
    office.failAt(0, 'before', {
      code: 'InvalidOperationInCellEditMode',
      message: 'Excel is in cell-editing mode.',
    });
    expect((await failure(host.write(exampleSpec))).code).toBe('editing');
    await host.write(exampleSpec);
    const before = stateOf(office);
    office.failAt(1, 'before', {
      code: 'InvalidOperationInCellEditMode',
      message: 'Excel is in cell-editing mode.',
    });
    const change = { sheet: 'Bìa', cell: 'C2', value: 'x' };
    expect((await failure(host.apply([change]))).code).toBe('editing');
    expect(stateOf(office)).toEqual(before);
  });

  test('an old sheet of ours that the user protected with a password', async () => {
    const { office, host } = open();
    await host.write(exampleSpec);
    const tasks = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ');
    tasks!.protection!.password = 'bí mật';
    const before = stateOf(office);
    expect((await failure(host.write(exampleSpec, { replaceSheets: own }))).code).toBe('sheetProtected');
    expect(stateOf(office)).toEqual(before);
  });
});

test("the user's formulas with our names go on working after a rewrite", async () => {
  const { office, host } = open();
  await host.write(userSpec);
  await host.write(exampleSpec);
  await host.apply([{ sheet: 'Việc riêng', cell: 'C5', value: null, formula: 'ngayLap+1' }]);
  // The marks of unfinished sheets are removed; all other names stay.
  office.failOnAction('NamedItem.delete', own.length);
  await host.write(exampleSpec, { replaceSheets: own });
  expect(office.workbook.names).toEqual([
    { name: 'cuaToi', formula: "='Việc riêng'!$A$2", comment: 'giữ', visible: true },
    { name: 'dsTrangThai', formula: "='Danh mục'!$A$2:$A$4", comment: '', visible: true },
    { name: 'ngayLap', formula: "='Bìa'!$B$3", comment: 'Ngày tạo biểu', visible: true },
  ]);
});
