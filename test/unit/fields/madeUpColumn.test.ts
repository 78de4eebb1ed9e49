import { returnedWorkbook } from '../../../src/consolidation/returnedWorkbook';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { keptCorrectionsSheet } from '../../../src/consolidation/sheets/keptCorrectionsSheet';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import type { Field } from '../../../src/fields/field';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { restoreWorkbook } from '../../../src/restore/restoreWorkbook';
import { provinceTables } from '../../../src/tables/provinceTables';
import { knownCells } from '../../../src/taskpane/check/entryCells';
import { entryRows } from '../../../src/taskpane/entry/entryRow';
import { keptEntriesSheet } from '../../../src/workbook/agency/keptEntries';
import type { CellScalar, WorkbookSpec } from '../../../src/workbook/spec';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BUNDLED } from '../../programmes';
import { brought } from '../consolidation/books';
import type * as Tasks from '../../../src/fields/task/taskFields';
import type * as Targets from '../../../src/fields/target/targetFields';
import { check, placed } from '../validation/check';
import { soundSpec } from '../validation/workbook';

/**
 * The declarations with one more entry column each, as a newcomer would add it: everything else must follow. Its texts
 * are borrowed from other columns, since a key that is not in the catalogue does not compile.
 */
jest.mock('../../../src/fields/task/taskFields', () => {
  const real = jest.requireActual<typeof Tasks>('../../../src/fields/task/taskFields');
  const seenOn = {
    ...{ key: 'link', header: 'col.sentOn', width: 9, role: 'entry', kind: 'date', card: 3, merged: true },
    prompt: { title: 'prompt.date.title', message: 'prompt.date.message' },
  };
  const at = real.TASK_FIELDS.findIndex(({ key }) => key === 'note');
  return {
    ...real,
    TASK_FIELDS: [...real.TASK_FIELDS.slice(0, at), seenOn, ...real.TASK_FIELDS.slice(at)],
    TASK_ENTRY_KEYS: [...real.TASK_ENTRY_KEYS.slice(0, -1), 'link', 'note'],
    TASK_DATE_KEYS: [...real.TASK_DATE_KEYS, 'link'],
  };
});
jest.mock('../../../src/fields/target/targetFields', () => {
  const real = jest.requireActual<typeof Targets>('../../../src/fields/target/targetFields');
  const basis = {
    ...{
      key: 'decision',
      header: 'col.decision',
      width: 9,
      role: 'entry',
      kind: 'line',
      card: 3,
      merged: true,
    },
    prompt: { title: 'prompt.note.title', message: 'prompt.note.message' },
  };
  const at = real.TARGET_FIELDS.findIndex(({ key }) => key === 'explanation') + 1;
  return {
    ...real,
    TARGET_FIELDS: [...real.TARGET_FIELDS.slice(0, at), basis, ...real.TARGET_FIELDS.slice(at)],
    TARGET_ENTRY_KEYS: [...real.TARGET_ENTRY_KEYS, 'decision'],
  };
});

const TASK = { sheet: 'Nhiệm vụ', code: 'I.1.1.HD1', header: 'Ngày gửi' };
const TARGET = { sheet: 'Chỉ tiêu', code: 'CT04', header: 'Quyết định của Sở Nội vụ' };
type Added = typeof TASK;
const BASIS = '0123';
/** 15 March 2024 as a serial: 45,292 is 1 January. */
const SEEN_ON = 45_292 + 31 + 29 + 14;

function cellIn(spec: WorkbookSpec, { sheet: name, code, header }: Added) {
  const sheet = spec.sheets.find((each) => each.name === name)!;
  const top = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === header));
  const column = sheet.rows[top]?.findIndex((cell) => cell?.value === header) ?? -1;
  const row = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === code));
  return { sheet, column, row };
}

function filledIn(task: CellScalar = SEEN_ON, target: CellScalar = BASIS): WorkbookSpec {
  const spec = soundSpec();
  for (const [added, value] of [[TASK, task] as const, [TARGET, target] as const]) {
    const { sheet, column, row } = cellIn(spec, added);
    sheet.rows[row]![column] = { ...sheet.rows[row]![column]!, value };
  }
  return spec;
}
const read = async (spec: WorkbookSpec): Promise<WorkbookSnapshot> => readXlsx(await writeXlsx(spec));

test('the sheets have it, unlocked, formatted and validated by its kind', () => {
  const spec = soundSpec();
  for (const [added, style, kind] of [
    [TASK, 'entryDate', 'date'],
    [TARGET, 'inputText', 'textLength'],
  ] as const) {
    const { sheet, column, row } = cellIn(spec, added);
    expect(sheet.rows[row]![column]!.style).toBe(style);
    const letters = String.fromCharCode(65 + column);
    const own = sheet.validations!.filter(({ range }) => range.startsWith(letters));
    expect(own.map((each) => each.kind)).toEqual([kind]);
  }
});

test('what is entered is read, judged by its kind, shown in the card and kept when the workbook is remade', async () => {
  const snapshot = await read(filledIn());
  const workbook = bindWorkbook(snapshot);
  const { tasks, targets } = readEntries(workbook);
  expect(tasks[TASK.code]).toMatchObject({ link: SEEN_ON });
  expect(targets[TARGET.code]).toMatchObject({ decision: BASIS });
  expect(check(snapshot).findings).toEqual([]);
  expect(placed(check(await read(filledIn('mùa xuân', 'a'.repeat(201)))))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^task\/date\S* @ Nhiệm vụ!/),
      expect.stringMatching(/^text\/too-long @ Chỉ tiêu!/),
    ]),
  );
  const rows = entryRows(workbook, knownCells(workbook, { year: 2024, holidays: [] }));
  const cardOf = ({ code }: Added) =>
    rows
      .find((row) => row.code === code)
      ?.cells.map(({ key, kind, value, meaning }) => ({ key: String(key), kind, value, meaning }));
  expect(cardOf(TASK)).toContainEqual({ key: 'link', kind: 'date', value: SEEN_ON, meaning: null });
  expect(cardOf(TARGET)).toContainEqual({ key: 'decision', kind: 'text', value: BASIS, meaning: null });
  const remade = restoreWorkbook(snapshot, BUNDLED);
  if (typeof remade === 'string') throw new Error('not remade');
  expect(readEntries(bindWorkbook(await read(remade.spec)))).toMatchObject({
    tasks: { [TASK.code]: { link: SEEN_ON } },
    targets: { [TARGET.code]: { decision: BASIS } },
  });
});

test('Tổng hợp merges it as it was typed, keeps a correction of it, and the analysts’ tables have a column of its type', async () => {
  const returned = await returnedWorkbook(
    { file: 'SNV.xlsx', modifiedOn: '2024-12-14' },
    bindWorkbook(await read(filledIn())),
    BUNDLED,
    sha256,
  );
  const spec = buildProvinceWorkbook(brought([returned]));
  const [task, target] = [
    { ...TASK, sheet: 'Nhiệm vụ tổng hợp' },
    { ...TARGET, sheet: 'Chỉ tiêu tổng hợp' },
  ].map((added) => cellIn(spec, added));
  expect(task!.sheet.rows[task!.row]![task!.column]).toMatchObject({ value: SEEN_ON, style: 'entryDate' });
  expect(target!.sheet.rows[target!.row]![target!.column]).toMatchObject({ value: BASIS });
  target!.sheet.rows[target!.row]![target!.column]!.value = '15/QĐ-SNV';
  const province = bindWorkbook(await read(spec));
  expect(readProvinceWorkbook(province)?.corrections).toMatchObject([
    { agencyId: 'SNV', code: TARGET.code, entry: { decision: '15/QĐ-SNV' } },
  ]);
  const { files } = provinceTables(province)!;
  const described = JSON.parse(files.at(-1)!.text) as {
    resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  const typeIn = (table: string, column: string) =>
    described.resources.find(({ name }) => name === table)!.schema.fields.find(({ name }) => name === column)
      ?.type;
  expect([typeIn('tasks', 'link'), typeIn('targets', 'decision')]).toEqual(['date', 'string']);
  expect(files.find(({ path }) => path === 'tasks.csv')!.text).toContain('2024-03-15');
  expect(files.find(({ path }) => path === 'targets.csv')!.text).toContain(',15/QĐ-SNV,');
});

test('sheets for entries without a row print it, in the style of its kind', () => {
  const context = { subtitle: '', footer: '', year: 2024 };
  const kept = keptEntriesSheet([{ code: 'X', link: SEEN_ON, decision: BASIS } as never], context);
  const corrected = keptCorrectionsSheet({ ...context, reportingDate: null } as never, []);
  for (const sheet of [kept, corrected]) {
    const headers = sheet.rows.find((cells) => cells.some((cell) => cell?.value === TASK.header))!;
    const column = headers.findIndex((cell) => cell?.value === TARGET.header);
    const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
    expect(sheet.page?.printArea).toMatch(new RegExp(`^A1:${letters}\\d+$`));
  }
  const [row] = kept.rows.filter((cells) => cells[0]?.value === 'X');
  const styleOf = (value: CellScalar) => row!.find((cell) => cell?.value === value)?.style;
  expect([styleOf(SEEN_ON), styleOf(BASIS)]).toEqual(['planDate', 'plan']);
});

test('it is a field like the others: the mocks above leave no property out', () => {
  const fields: readonly Field[] = [
    ...jest.requireMock<{ TASK_FIELDS: Field[] }>('../../../src/fields/task/taskFields').TASK_FIELDS,
    ...jest.requireMock<{ TARGET_FIELDS: Field[] }>('../../../src/fields/target/targetFields').TARGET_FIELDS,
  ];
  const entries = fields.filter(({ role }) => role === 'entry');
  for (const field of entries)
    expect(Object.keys(field).sort()).toEqual(
      ['key', 'header', 'width', 'role', 'kind', 'prompt', 'card', 'merged'].sort(),
    );
});
