import {
  carriedProgramme,
  otherCarried,
  programmeMadeFrom,
  programmesFor,
} from '../../../src/entries/programmeFor';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Programme } from '../../../src/programmes/programme';
import { lookUpIn } from '../../../src/programmes/lookUp';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BAC_GIANG, SONG_BIEN } from '../../programmes';

const ID = SONG_BIEN.plan.id;
const agency = SONG_BIEN.catalogue.agencies[0]!;
const period = knownPeriod(SONG_BIEN, SONG_BIEN.periods[0]!.id);

/** The plan corrected: other words, and a later version if so. */
const corrected = (version = SONG_BIEN.plan.version): Programme => {
  const [first, ...others] = SONG_BIEN.plan.rows;
  return {
    ...SONG_BIEN,
    plan: { ...SONG_BIEN.plan, version, rows: [{ ...first!, time: 'Trước 30/9/2026' }, ...others] },
  };
};
const none = lookUpIn([BAC_GIANG]);
const same = lookUpIn([SONG_BIEN]);
const other = lookUpIn([corrected()]);

let workbook: WorkbookSnapshot;
let edited: WorkbookSnapshot;
let damaged: WorkbookSnapshot;

/** With a cell of the carried plan typed over. */
function typedOver(find: RegExp, by: string): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((cells) =>
      cells.map((cell) =>
        sheet.visibility === 'veryHidden' && typeof cell === 'string' ? cell.replace(find, by) : cell,
      ),
    ),
  }));
  return { ...workbook, sheets };
}

beforeAll(async () => {
  workbook = await readXlsx(await writeXlsx(buildAgencyWorkbook({ programme: SONG_BIEN, agency, period })));
  edited = typedOver(/"title":"/, '"title":"Sửa tay ');
  damaged = typedOver(/"title":"/, '"tên":"');
});

test('the plan that a workbook carries is read from it', async () => {
  expect((await carriedProgramme(workbook))?.plan).toEqual(SONG_BIEN.plan);
  expect(await carriedProgramme(damaged)).toBeNull();
  expect(await carriedProgramme(await createFileHost().read())).toBeNull();
});

describe('what it carries is asked for', () => {
  test('if nobody else has the plan, edited or not', async () => {
    expect((await otherCarried(workbook, none))?.plan.id).toBe(ID);
    expect((await otherCarried(edited, none))?.plan.title).toMatch(/^Sửa tay/u);
  });
  test('if the plan that is known by this id says something else, unless it was edited by hand', async () => {
    expect((await otherCarried(workbook, other))?.plan).toEqual(SONG_BIEN.plan);
    expect(await otherCarried(edited, other)).toBeNull();
  });
  test('not if it is the known one, nor where there is none', async () => {
    expect(await otherCarried(workbook, same)).toBeNull();
    expect(await otherCarried(await createFileHost().read(), none)).toBeNull();
  });
});

describe('programmes to check it with', () => {
  const used = async (known: typeof none, opened: Programme | null = null, of = workbook) => {
    const programmes = await programmesFor(of, known, opened);
    expect(programmes(BAC_GIANG.plan.id)).toBe(known(BAC_GIANG.plan.id));
    return programmes(ID)?.plan.rows[0]?.time ?? null;
  };
  const [carried, later] = [SONG_BIEN.plan.rows[0]!.time, 'Trước 30/9/2026'];
  test.each([
    ['carried, if nobody else has it', none, null, carried],
    ['carried, if the known one is no later', other, null, carried],
    ['known, if that is later', lookUpIn([corrected(SONG_BIEN.plan.version + 1)]), null, later],
    ['opened for it', other, corrected(), later],
    ['carried, if another was opened', other, BAC_GIANG, carried],
  ])('%s', async (_which, known, opened, time) => expect(await used(known, opened)).toBe(time));
  test.each([
    ['and none was opened', null],
    ['or what was opened', corrected()],
  ])('of a workbook that carries none, what is known, %s', async (_which, opened) =>
    expect(await used(other, opened, await createFileHost().read())).toBe(later),
  );
});

describe('programme that a workbook was made from', () => {
  const madeFrom = async (known: typeof none, planId = ID, of = workbook) =>
    (await programmeMadeFrom(of, planId, known))?.plan ?? null;
  test('the carried one, if the known one says something else', async () =>
    expect(await madeFrom(other)).toEqual(SONG_BIEN.plan));
  test('else the known one', async () => {
    expect(await madeFrom(same)).toBe(SONG_BIEN.plan);
    expect(await madeFrom(same, ID, await createFileHost().read())).toBe(SONG_BIEN.plan);
  });
  test('not the carried one of another plan', async () =>
    expect(await madeFrom(none, BAC_GIANG.plan.id)).toBe(BAC_GIANG.plan));
  test('none, if neither has it', async () =>
    expect(await madeFrom(none, ID, await createFileHost().read())).toBeNull());
});

describe('where the plan is found on its sheet', () => {
  const isCarried = ({ tables }: WorkbookSnapshot['sheets'][number]) =>
    tables.some(({ name }) => name === 'KeHoachMangTheo');
  const changed = (
    change: (sheet: WorkbookSnapshot['sheets'][number]) => Partial<WorkbookSnapshot['sheets'][number]>,
  ) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (isCarried(sheet) ? { ...sheet, ...change(sheet) } : sheet)),
  });
  const planOf = async (snapshot: WorkbookSnapshot) => (await carriedProgramme(snapshot))?.plan.id ?? null;
  test('by its table or by its name', async () => {
    expect(await planOf(changed(() => ({ name: 'x' })))).toBe(ID);
    expect(await planOf(changed(() => ({ tables: [] })))).toBe(ID);
    expect(await planOf(changed(() => ({ name: 'x', tables: [] })))).toBeNull();
    const foreign = (sheet: WorkbookSnapshot['sheets'][number]) => ({
      name: 'x',
      tables: sheet.tables.map((table) => ({ ...table, name: 'Khac' })),
    });
    expect(await planOf(changed(foreign))).toBeNull();
  });
  test('on the sheet that has one, if there are several by name or table', async () => {
    const empty = { ...workbook.sheets.find(isCarried)!, values: [], tables: [] };
    const renamed = changed(() => ({ name: 'x' }));
    expect(await planOf({ ...renamed, sheets: [empty, ...renamed.sheets] })).toBe(ID);
  });
  test('under its header, with empty rows between, in any order of columns', async () => {
    const blank = ({ values }: WorkbookSnapshot['sheets'][number]) => values[0]!.map(() => null);
    expect(await planOf(changed((sheet) => ({ values: [blank(sheet), ...sheet.values] })))).toBe(ID);
    expect(
      await planOf(changed((sheet) => ({ values: sheet.values.flatMap((row) => [row, blank(sheet)]) }))),
    ).toBe(ID);
    expect(await planOf(changed(({ values }) => ({ values: values.map((row) => [...row].reverse()) })))).toBe(
      ID,
    );
    expect(await planOf(changed(({ values }) => ({ values: values.slice(1) })))).toBeNull();
    const above = (sheet: WorkbookSnapshot['sheets'][number]) => ({
      values: [['part', ...blank(sheet).slice(1)], ...sheet.values],
    });
    expect(await planOf(changed(above))).toBe(ID);
  });
  test('not with a part that was emptied', async () => {
    const isTask = (cells: unknown[]) => cells.includes('generalTask');
    const emptied = changed(({ values }) => {
      const at = values.findIndex(isTask);
      return { values: values.map((cells, y) => (y === at ? ['generalTask', null] : cells)) };
    });
    expect(emptied.sheets.find(isCarried)!.values.some(isTask)).toBe(true);
    expect(await planOf(emptied)).toBeNull();
  });
});
