import { agencyNamed } from '../../../src/agency/agencyByName';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { zipSync, strToU8 } from 'fflate';
import { entryLineage } from '../../../src/consolidation/entryLineage';
import { readReturnedFile } from '../../../src/consolidation/readReturnedFile';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { HostError } from '../../../src/host/shared/hostError';
import { sha256 } from '../../../src/host/shared/sha256';
import { sent } from '../../../src/consolidation/sentOn';
import { canonicalEntries } from '../../../src/validation/seal/canonicalEntries';
import { sealChanges } from '../../../src/validation/seal/seal';
import { patchSnapshot } from '../../../src/validation/fixes/patchSnapshot';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { soundWorkbook } from '../validation/workbook';
import { BAC_GIANG, BUNDLED } from '../../programmes';
import { cellOf, placeOf } from '../../cellOf';

const tools = {
  read: readXlsx,
  hostError: (error: unknown) =>
    error instanceof HostError ? { code: error.code, values: error.values } : null,
  sha256,
  options: BUNDLED,
};
const facts = { file: 'in/a.xlsx', modifiedOn: '2024-12-18' };
const taken = (snapshot: WorkbookSnapshot) =>
  readReturnedFile(facts, new Uint8Array(), { ...tools, read: async () => snapshot });

async function read(snapshot: WorkbookSnapshot) {
  const returned = await taken(snapshot);
  if (returned.kind !== 'read') throw new Error(`unread: ${returned.reason}`);
  return returned;
}

test('a workbook states its agency, entries and their cells', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const returned = await read(snapshot);
  expect(returned).toMatchObject({
    file: 'in/a.xlsx',
    agency: { id: 'BBG' },
    preparedBy: 'Nguyễn Thị Hoa',
    counts: { error: 0, warning: 0, hint: 0 },
    sealState: 'none',
    sample: false,
  });
  expect(returned.targets).toEqual([
    {
      code: 'CT36',
      sheet: 'Chỉ tiêu',
      cell: cellOf(snapshot, 'Chỉ tiêu', 'CT36', 'numerator'),
      denominatorCell: cellOf(snapshot, 'Chỉ tiêu', 'CT36', 'denominator'),
      entry: { numerator: 900, denominator: 12 },
    },
  ]);
});

test('sheets moved to a new workbook: whose it is, is read from cover and codes, and reported as such', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const moved = {
    ...snapshot,
    properties: {},
    names: [],
    sheets: snapshot.sheets.filter(({ visibility }) => visibility === 'visible'),
  };
  const known = await readReturnedFile(facts, new Uint8Array(), {
    ...tools,
    programmes: [BAC_GIANG],
    read: async () => moved,
  });
  expect(known).toMatchObject({
    kind: 'read',
    guessed: true,
    agency: { id: 'BBG' },
    identity: { period: 'nam' },
  });
  const { tasks, targets } = await read(snapshot);
  expect(known).toMatchObject({ tasks, targets });
  const stating = { ...tools, programmes: [BAC_GIANG], read: async () => snapshot };
  const stated = await readReturnedFile(facts, new Uint8Array(), stating);
  expect(stated).toEqual(await read(snapshot));
  expect(stated).not.toHaveProperty('guessed');
  // Given to somebody by Sở Nội vụ it is theirs, and what its cover says is told.
  const givenTo = agencyNamed('Sở Tư pháp', BAC_GIANG.catalogue)!;
  const given = await readReturnedFile(
    facts,
    new Uint8Array(),
    { ...tools, programmes: [BAC_GIANG], read: async () => moved },
    givenTo,
  );
  expect(given).toMatchObject({ kind: 'read', agency: { id: givenTo.id }, identity: { period: 'nam' } });
  expect(given).not.toHaveProperty('guessed');
  expect(given).toMatchObject({ coverSays: expect.stringContaining('Báo Bắc Giang') as string });
  // Without any programmes there is nothing to identify it by.
  expect(await taken(moved)).toMatchObject({ kind: 'unread', reason: 'not-ours' });
});

test('a sum that somebody typed counts; any other formula arrives as its text', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const numerator = placeOf(snapshot, 'Chỉ tiêu', 'CT36', 'numerator');
  const explanation = placeOf(snapshot, 'Chỉ tiêu', 'CT36', 'explanation');
  sheet.formulas[numerator.row]![numerator.column] = '400+500';
  sheet.values[explanation.row]![explanation.column] = 'Bấm vào đây';
  sheet.formulas[explanation.row]![explanation.column] = 'HYPERLINK("http://example.test","Bấm vào đây")';
  const { targets } = await read(snapshot);
  expect(targets[0]?.entry).toEqual({
    numerator: 900,
    denominator: 12,
    explanation: '=HYPERLINK("http://example.test","Bấm vào đây")',
  });
});

test('words in a cell that shows shares, and a figure in one without a format, arrive as typed', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const put = (key: 'numerator' | 'denominator', value: string | number, format: string | null) => {
    const { row, column } = placeOf(snapshot, 'Chỉ tiêu', 'CT36', key);
    sheet.values[row]![column] = value;
    sheet.numberFormats[row]![column] = format;
  };
  put('numerator', 'chưa thống kê', '0%');
  put('denominator', 12, null);
  const { targets } = await read(snapshot);
  expect(targets[0]?.entry).toEqual({ numerator: 'chưa thống kê', denominator: 12 });
});

test('a share typed where a count belongs arrives as the share that it is', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  for (const [key, value] of [
    ['numerator', 0.07],
    ['denominator', 1],
  ] as const) {
    const { row, column } = placeOf(snapshot, 'Chỉ tiêu', 'CT36', key);
    sheet.values[row]![column] = value;
    sheet.numberFormats[row]![column] = '0%';
  }
  const { targets } = await read(snapshot);
  expect(targets[0]?.entry).toEqual({ numerator: '7%', denominator: '100%' });
  // In words nothing is counted: whatever is there is the cell's value.
  const { row, column } = placeOf(snapshot, 'Chỉ tiêu', 'CT36', 'explanation');
  sheet.values[row]![column] = 0.5;
  sheet.numberFormats[row]![column] = '0%';
  expect((await read(snapshot)).targets[0]?.entry.explanation).toBe(0.5);
});

test('marked ready, and changed after it', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const counts = { error: 0, warning: 0, hint: 0 };
  const changes = await sealChanges(bindWorkbook(snapshot), { on: '2024-12-15', by: 'Hoa', counts }, sha256);
  const sealed = patchSnapshot(snapshot, changes!);
  expect(await read(sealed)).toMatchObject({ sealState: 'intact', seal: { on: '2024-12-15', by: 'Hoa' } });
  const later = patchSnapshot(sealed, [
    { sheet: 'Chỉ tiêu', cell: cellOf(snapshot, 'Chỉ tiêu', 'CT36', 'numerator'), value: 901 },
  ]);
  expect(await read(later)).toMatchObject({ sealState: 'changed' });
});

describe('the day and the name of a seal', () => {
  const counts = { error: 0, warning: 0, hint: 0 };
  const SEALED = { on: '2024-12-10', by: 'Hoa' };

  /** A sealed workbook, and a function that alters its seal. */
  async function sealed() {
    const snapshot = await soundWorkbook('Báo Bắc Giang');
    const changes = (await sealChanges(bindWorkbook(snapshot), { ...SEALED, counts }, sha256))!;
    const forge = (from: string, to: string) =>
      changes.map((change) => (change.value === from ? { ...change, value: to } : change));
    return { snapshot, changes, forge };
  }

  test.each([
    ['day', SEALED.on, '2024-12-01'],
    ['name', SEALED.by, 'Nam'],
    ['counts', '0 0 0', '0 5 0'],
  ])('another %s than the sealed one breaks it', async (_what, from, to) => {
    const { snapshot, forge } = await sealed();
    expect(await read(patchSnapshot(snapshot, forge(from, to)))).toMatchObject({ sealState: 'changed' });
  });

  test('an accent that was saved in another encoding does not', async () => {
    const snapshot = await soundWorkbook('Báo Bắc Giang');
    const by = 'Nguyễn Thị Hoà';
    const changes = (await sealChanges(bindWorkbook(snapshot), { on: SEALED.on, by, counts }, sha256))!;
    const saved = changes.map((change) =>
      change.value === by ? { ...change, value: by.normalize('NFD') } : change,
    );
    expect(await read(patchSnapshot(snapshot, saved))).toMatchObject({ sealState: 'intact' });
  });

  test('a seal of version 1 holds as long as the entries do, and says no more', async () => {
    const { snapshot, changes, forge } = await sealed();
    const mark = changes.map(({ value }) => value).find((value) => /^2:[0-9a-f]{64}$/.test(String(value)));
    const old = patchSnapshot(
      snapshot,
      forge(String(mark), await sha256(canonicalEntries(bindWorkbook(snapshot)))),
    );
    const book = await read(old);
    expect(book).toMatchObject({ sealState: 'intact', seal: { version: 1, ...SEALED } });
    expect(sent(book)).toEqual({ on: SEALED.on, from: 'oldSeal' });
    const later = patchSnapshot(old, [{ sheet: 'Chỉ tiêu', cell: 'J4', value: 901 }]);
    expect(await read(later)).toMatchObject({ sealState: 'changed' });
  });

  test('where the day comes from', async () => {
    const { snapshot, changes } = await sealed();
    const book = await read(patchSnapshot(snapshot, changes));
    const file = { modifiedOn: '2024-12-20' };
    expect(sent({ ...book, ...file })).toEqual({ on: SEALED.on, from: 'seal' });
    expect(sent({ ...book, ...file, sealState: 'changed' })).toEqual({ on: '2024-12-20', from: 'file' });
    expect(sent({ ...book, modifiedOn: null, sealState: 'changed' })).toEqual({
      on: SEALED.on,
      from: 'brokenSeal',
    });
    expect(sent({ ...book, modifiedOn: null, seal: null, sealState: 'none' })).toBeNull();
  });
});

test('changed plan text is reported with the original', async () => {
  const snapshot = await soundWorkbook('Sở Nội vụ');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const { row, column } = placeOf(snapshot, 'Nhiệm vụ', 'I.1.1.HD1', 'time');
  sheet.values[row]![column] = 'Năm 2025';
  const { changedTexts } = await read(snapshot);
  expect(changedTexts).toEqual([
    {
      code: 'I.1.1.HD1',
      sheet: 'Nhiệm vụ',
      cell: cellOf(snapshot, 'Nhiệm vụ', 'I.1.1.HD1', 'time'),
      found: 'Năm 2025',
      plan: 'Năm 2024',
    },
  ]);
});

const strange: [string, Uint8Array, string][] = [
  ['text', strToU8('Kính gửi Sở Nội vụ'), 'host.isText'],
  ['a zip file of something else', zipSync({ 'a.txt': strToU8('x') }), 'host.isArchive'],
];
test.each(strange)('%s is reported', async (_what, bytes, reason) => {
  expect(await readReturnedFile(facts, bytes, tools)).toMatchObject({
    kind: 'unread',
    file: 'in/a.xlsx',
    reason,
  });
});

test('a workbook that is not ours, and an error that no host knows', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const bare = { ...snapshot, sheets: snapshot.sheets.slice(0, 1), properties: {} };
  expect(await taken(bare)).toMatchObject({ kind: 'unread', reason: 'not-ours' });
  const broken = { ...tools, read: () => Promise.reject(new TypeError('x')) };
  expect(await readReturnedFile(facts, new Uint8Array(), broken)).toMatchObject({
    kind: 'unread',
    reason: 'host.failed',
  });
});

test('where the columns of its entries are is noted with the rows', async () => {
  const snapshot = await soundWorkbook('Sở Tư pháp');
  const { tasks } = await read(snapshot);
  const [task] = tasks.filter(({ sheet }) => sheet === 'Nhiệm vụ');
  for (const key of ['status', 'documentNumber', 'documentDate', 'doneOn'] as const)
    expect(entryLineage({ lineage: { file: '', ...task! }, ...task! }, key).cell).toBe(
      cellOf(snapshot, 'Nhiệm vụ', task!.code, key),
    );
});

test('findings that say the same are one line with its cells; each cell still counts', async () => {
  const snapshot = await soundWorkbook('Sở Tư pháp');
  const { tasks } = await read(snapshot);
  const own = tasks.filter(({ sheet }) => sheet === 'Nhiệm vụ').slice(0, 4);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  for (const { code } of own) {
    const { row, column } = placeOf(snapshot, 'Nhiệm vụ', code, 'documentDate');
    sheet.values[row]![column] = 'hôm qua';
  }
  const returned = await read(snapshot);
  const cells = own.map(({ code }) => cellOf(snapshot, 'Nhiệm vụ', code, 'documentDate'));
  const about = returned.findings.filter(({ problem }) => problem.includes('hôm qua'));
  expect(about).toHaveLength(1);
  expect(about[0]).toMatchObject({ severity: 'error', sheet: 'Nhiệm vụ', row: null });
  expect([...(about[0]!.rows ?? [])].sort()).toEqual(own.map(({ code }) => code).sort());
  for (const cell of cells.slice(0, 1)) expect(about[0]!.cell).toContain(cell);
  expect(returned.counts.error).toBeGreaterThanOrEqual(4);
});

test('a workbook whose tables are gone says so once', async () => {
  const snapshot = await soundWorkbook('Sở Tư pháp');
  const lost = { ...snapshot, names: [], sheets: snapshot.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
  const { findings, counts } = await read(lost);
  const wholeWorkbook = findings.filter(({ sheet, cell, rows }) => sheet === null && cell === null && rows);
  expect(wholeWorkbook).toMatchObject([{ severity: 'warning', rows: [] }]);
  expect(wholeWorkbook[0]!.todo).not.toBe('');
  expect(counts.error + counts.warning).toBeGreaterThan(findings.length);
});
