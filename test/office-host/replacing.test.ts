import { createExcelHost } from '../../src/host/excel/excelHost';
import { createFileHost } from '../../src/host/file/fileHost';
import { HostError } from '../../src/host/shared/hostError';
import type { Host } from '../../src/host/shared/host';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { exampleSpec, plainSpec } from '../contract/exampleSpec';
import { formulaAt, sheetNamed, valueAt } from '../contract/snapshotLookup';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { cellKey } from './model';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { stateOf } from './toSpec';
import { userOf } from './user';
import { typeInto } from './typeInto';

/** Remaking a workbook in Excel: the old sheets stay as copies, and nothing is assumed without reading it. */

const own = exampleSpec.sheets.map(({ name }) => name);
const CELL = 'E7';
const keepAs = (name: string, number: number): string => `Bản cũ ${number} ${name}`;
/** Name of a new sheet until it is complete. */
const made = (name: string): string => `~1 ${name}`;

let office: OfficeHost;
let host: Host;
let asRead: WorkbookSnapshot;
beforeEach(async () => {
  office = createOfficeHost({ evaluate: resultsOf(exampleSpec) });
  loadInNode(office);
  host = createExcelHost();
  await host.write(plainSpec('Việc riêng', 'TT'));
  await host.write(exampleSpec);
  typeInto(office, 'Nhiệm vụ', CELL, 'Đang làm');
  asRead = await host.read();
  office.requests.length = 0;
});

/** The example with its entries, as laid out by the pane. */
function specWithEntry(): WorkbookSpec {
  const spec = structuredClone(exampleSpec);
  const row = (spec.sheets.find(({ name }) => name === 'Nhiệm vụ') as SheetSpec).rows[6]!;
  row[4] = { ...row[4], value: 'Đang làm' };
  return spec;
}
const again = (options: Partial<Parameters<Host['write']>[1]> = {}) =>
  host.write(specWithEntry(), { replaceSheets: own, asRead, keepAs, ...options });

function before(n: number, act: () => void): void {
  const { requests } = office;
  const push = requests.push.bind(requests);
  const index = requests.length + n;
  requests.push = (...added) => {
    if (requests.length === index) act();
    return push(...added);
  };
}
async function failure(work: Promise<unknown>): Promise<HostError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw error ?? new Error('did not fail');
  return error;
}
const sheets = () => office.workbook.sheets.map(({ name }) => name);
const entryOn = (sheet: string) =>
  office.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(cellKey(6, 4))?.value ?? null;
const remove = (name: string) => (): void => {
  const { workbook } = office;
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== name);
  if (!workbook.sheets.some(({ id }) => id === workbook.activeSheet))
    workbook.activeSheet = workbook.sheets[0]!.id;
};

test('the old sheets stay as they were, hidden, and are neither read nor bound', async () => {
  const result = await again();
  expect(sheets()).toEqual(
    expect.arrayContaining(['Việc riêng', ...own, ...own.map((name) => keepAs(name, 1))]),
  );
  expect(entryOn('Bản cũ 1 Nhiệm vụ')).toBe('Đang làm');
  expect(entryOn('Nhiệm vụ')).toBe('Đang làm');
  const copies = office.workbook.sheets.filter(({ name }) => name.startsWith('Bản cũ'));
  expect(copies.every(({ visibility }) => visibility !== 'Visible')).toBe(true);

  const read = await host.read();
  expect(read.sheets.map(({ name }) => name)).toEqual(['Việc riêng', ...own]);
  expect(read.names.map(({ name }) => name)).toEqual(asRead.names.map(({ name }) => name));
  expect(read.copies?.map(({ name }) => name)).toEqual(own.map((name) => keepAs(name, 1)));
  expect(read.copies).toEqual(result.copies?.map(({ name, cells }) => ({ name: keepAs(name, 1), cells })));
  expect(result.copies!.every(({ cells }) => cells > 0)).toBe(true);
});

test('a copy that is renamed is a copy still; a second time makes a second one; removed they are gone without a trace', async () => {
  await again();
  office.workbook.sheets.find(({ name }) => name === 'Bản cũ 1 Nhiệm vụ')!.name = 'Để xem lại';
  for (const name of office.workbook.names)
    name.formula = name.formula.replace("'Bản cũ 1 Nhiệm vụ'!", "'Để xem lại'!");
  asRead = await host.read();
  expect(asRead.copies?.map(({ name }) => name)).toContain('Để xem lại');
  await again();
  const { copies } = await host.read();
  expect(copies).toHaveLength(2 * own.length);
  await host.removeSheets(copies!.map(({ name }) => name));
  expect(sheets()).toEqual(['Việc riêng', ...own]);
  expect(office.workbook.names.map(({ name }) => name).sort()).toEqual(
    exampleSpec.names.map(({ name }) => name).sort(),
  );
  expect((await host.read()).copies).toBeUndefined();
});

test('four syncs, the last one reading everything back', async () => {
  await again();
  expect(office.requests).toHaveLength(4);
});

describe('a sheet that the user deletes meanwhile', () => {
  test.each([1, 2, 3])(
    'an old one, before request %i: all others are back, their entries with them',
    async (request) => {
      before(request, remove('Danh mục'));
      const error = await failure(again());
      expect(['sheetGone', 'sheetRebuilt']).toContain(error.code);
      expect(error.values).toEqual({ names: 'Danh mục' });
      expect(entryOn('Nhiệm vụ')).toBe('Đang làm');
      expect(sheets().filter((name) => name !== 'Danh mục')).toEqual([
        'Việc riêng',
        ...own.filter((name) => name !== 'Danh mục'),
      ]);
    },
  );

  test('the one with the entries: it is made again', async () => {
    before(3, remove('Nhiệm vụ'));
    office.failAt(3, 'after');
    expect(await failure(again())).toMatchObject({ code: 'sheetRebuilt', values: { names: 'Nhiệm vụ' } });
    const rebuilt = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const formulas = [...rebuilt.cells.values()].flatMap(({ formula }) => formula ?? []);
    expect([rebuilt.visibility, rebuilt.protection !== null]).toEqual(['Visible', true]);
    expect(formulas.filter((formula) => formula.includes('#REF!'))).toEqual([]);
    expect(formulas).not.toEqual([]);
    expect(entryOn('Nhiệm vụ')).toBe('Đang làm');
    expect(sheets().sort()).toEqual(['Việc riêng', ...own].sort());
  });

  test('a new one: the old ones are back', async () => {
    const was = stateOf(office);
    before(3, remove(made('Nhiệm vụ')));
    expect((await failure(again())).code).toBe('rolledBack');
    expect(stateOf(office)).toEqual(was);
  });
});

test('a new sheet that the user renames meanwhile goes all the same', async () => {
  const was = stateOf(office);
  before(4, () => (office.workbook.sheets.find(({ name }) => name === made('Nhiệm vụ'))!.name = 'Của Lan'));
  office.failAt(3, 'before');
  expect((await failure(again())).code).toBe('rolledBack');
  expect(stateOf(office)).toEqual(was);
});

test('a cell that Excel did not write is seen, and everything goes back', async () => {
  const was = stateOf(office);
  before(3, () => {
    const sheet = office.workbook.sheets.find(({ name }) => name === made('Nhiệm vụ'))!;
    const cell = sheet.cells.get(cellKey(6, 4))!;
    cell.value = null;
  });
  const error = await failure(again());
  expect([error.code, error.details]).toEqual(['rolledBack', expect.stringContaining('Nhiệm vụ!E7')]);
  expect(stateOf(office)).toEqual(was);
});

describe('what is typed meanwhile', () => {
  const put = (sheet: string, row: number, column: number, value: string): void => {
    const { cells, base } = office.workbook.sheets.find(({ name }) => name === sheet)!;
    cells.set(cellKey(row, column), {
      format: base,
      ...cells.get(cellKey(row, column)),
      value,
      formula: null,
    });
  };

  test('nobody sees the new sheets before the request that puts the old away', async () => {
    const shown = () =>
      office.workbook.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ id }) => id);
    const old = shown();
    const seen: string[][] = [];
    for (const request of [1, 2, 3]) office.beforeRequest(request, () => void seen.push(shown()));
    await again();
    expect(seen).toEqual([old, old, old]);
    expect(shown()).not.toEqual(old);
    expect(shown()).toHaveLength(old.length);
  });

  test('into an old sheet in the last moment brings it back', async () => {
    before(3, () => typeInto(office, 'Nhiệm vụ', CELL, 'Chưa làm'));
    expect(await failure(again())).toMatchObject({
      code: 'editedMeanwhile',
      values: { sheet: 'Nhiệm vụ', cell: CELL },
    });
    expect(sheets()).toEqual(['Việc riêng', ...own]);
    expect(entryOn('Nhiệm vụ')).toBe('Chưa làm');
  });

  test('by another program, over what was just written, is kept on a separate sheet', async () => {
    before(3, () => put(made('Nhiệm vụ'), 6, 4, 'Chưa làm'));
    const error = await failure(again());
    expect(error.code).toBe('typedInNew');
    expect(entryOn(error.values.names!)).toBe('Chưa làm');
    expect(entryOn('Nhiệm vụ')).toBe('Đang làm');
    expect(sheets().sort()).toEqual(['Việc riêng', ...own, error.values.names!].sort());
  });

  test('by another program, into an empty cell of a new sheet, stays there', async () => {
    before(3, () => put(made('Nhiệm vụ'), 5, 9, 'ghi chú'));
    await again();
    expect(valueAt(sheetNamed(await host.read(), 'Nhiệm vụ'), 'J6')).toBe('ghi chú');
  });
});

test('what could not be put right is put right before the next thing is done', async () => {
  const was = stateOf(office);
  office.failFrom(2);
  const error = await failure(again());
  // There is no response: the outcome is unknown.
  expect(error.code).toBe('unanswered');
  office.stopFailing();
  expect(await host.read()).toEqual(asRead);
  expect(stateOf(office)).toEqual(was);
});

test('where Excel answers, and lets nothing be put back, it is named', async () => {
  office.beforeRequest(2, () => userOf(office).protectStructure());
  const error = await failure(again());
  expect([error.code, error.values.names]).toEqual([
    'rollbackFailed',
    expect.stringContaining(made('Nhiệm vụ')),
  ]);
});

test('between two requests the old is what everybody sees and every reader binds to, as it was', async () => {
  const seen: unknown[] = [];
  for (const request of [2, 3])
    office.beforeRequest(request, () => {
      const { sheets: all, names, properties } = office.workbook;
      const old = all.filter(({ name }) => name === 'Việc riêng' || own.includes(name));
      const tables = old.flatMap((sheet) => sheet.tables.map(({ name }) => name));
      const state = old.map(({ name, visibility, protection }) => [name, visibility, protection !== null]);
      const marks = names.filter(({ name }) => name.startsWith('CCHC_BanCu_')).map(({ formula }) => formula);
      seen.push({ state, tables, properties: [...properties], marks });
    });
  const { sheets: all, properties } = office.workbook;
  const wanted = {
    state: all.map(({ name, visibility, protection }) => [name, visibility, protection !== null]),
    tables: all.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
    properties: [...properties],
    marks: own.map((name) => `='${made(name).replace("'", "''")}'!A1`),
  };
  await again({ keepAs });
  expect(seen).toEqual([wanted, wanted]);
});

test('where Excel answers no more and the pane is closed, another reads what there was', async () => {
  office.failFrom(3);
  expect((await failure(again())).code).toBe('unanswered');
  office.stopFailing();
  const { copies, ...rest } = await createExcelHost().read();
  expect(rest).toEqual(asRead);
  expect(copies?.map(({ name }) => name)).toEqual(own.map(made));
});

test('carried out whole with its answer lost it is done, and the copies are reported', async () => {
  office.failAt(3, 'after');
  const { copies } = await again();
  expect(copies!.map(({ name }) => name)).toEqual(own);
  expect((await host.read()).copies).toHaveLength(own.length);
});

describe("the user's formulas elsewhere", () => {
  const put = (cell: string, formula: string) =>
    host.apply([{ sheet: 'Việc riêng', cell, value: null, formula }]);
  const formula = async (cell: string) => formulaAt(sheetNamed(await host.read(), 'Việc riêng'), cell);
  /** Excel does this when a sheet is renamed. */
  const follow = () => {
    for (const cell of office.workbook.sheets[0]!.cells.values())
      cell.formula = cell.formula?.replace(/'Nhiệm vụ'!/g, "'Bản cũ 1 Nhiệm vụ'!") ?? null;
  };

  test('lead to the new sheets again', async () => {
    await put('C3', '\'Nhiệm vụ\'!E7&""');
    asRead = await host.read();
    before(2, follow);
    expect((await again()).notCarried).toEqual([]);
    expect(await formula('C3')).toBe('\'Nhiệm vụ\'!E7&""');
  });

  test('are reported where rows are no longer where they were', async () => {
    await put('C3', '\'Nhiệm vụ\'!E7&""');
    asRead = await host.read();
    before(2, follow);
    const spec = specWithEntry();
    const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    tasks.rows[6]![0] = { ...tasks.rows[6]![0], value: 'mã khác' };
    const result = await host.write(spec, { replaceSheets: own, asRead, keepAs });
    expect(result.notCarried).toEqual([{ sheet: 'Việc riêng', cell: 'C3' }]);
    expect(await formula('C3')).toBe('\'Bản cũ 1 Nhiệm vụ\'!E7&""');
  });
});

test('the file host reads no copies either', async () => {
  const spec = plainSpec('Bản cũ 1 Nhiệm vụ', 'TT');
  spec.sheets.push(...plainSpec('Nhiệm vụ', 'TT').sheets);
  spec.names = [{ name: 'CCHC_BanCu_1', refersTo: "'Bản cũ 1 Nhiệm vụ'!$A$1" }];
  const file = createFileHost();
  await file.write(spec);
  const read = await file.read();
  expect(read.sheets.map(({ name }) => name)).toEqual(['Nhiệm vụ']);
  expect(read.copies).toEqual([{ name: 'Bản cũ 1 Nhiệm vụ', cells: 1 }]);
});
