import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { patchSnapshot } from '../../../src/validation/fixes/patchSnapshot';
import { canonicalEntries, plainCell } from '../../../src/validation/seal/canonicalEntries';
import { readSeal, sealChanges, sealState } from '../../../src/validation/seal/seal';
import { sortBackwards } from '../../../src/validation/rules/structure/caseParts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { soundWorkbook } from './workbook';

const SEAL = { on: '2024-12-15', by: 'Nguyễn Thị Hoà', counts: { error: 1, warning: 3, hint: 7 } };

async function sealed(): Promise<WorkbookSnapshot> {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  return patchSnapshot(snapshot, (await sealChanges(bindWorkbook(snapshot), SEAL, sha256))!);
}
/** With the value beside a key of the very hidden sheet replaced. */
function withKey(
  snapshot: WorkbookSnapshot,
  key: string,
  change: (value: string) => string,
): WorkbookSnapshot {
  const copy = structuredClone(snapshot);
  for (const { values } of copy.sheets)
    for (const row of values) {
      const at = row.indexOf(key);
      if (at >= 0) row[at + 1] = change(String(row[at + 1]));
    }
  return copy;
}
const state = (snapshot: WorkbookSnapshot) => sealState(bindWorkbook(snapshot), sha256);

test.each([
  ['cchc.sealedOn', () => '2024-12-14'],
  ['cchc.sealedBy', () => 'Trần Văn Nam'],
  ['cchc.sealCounts', () => '0 3 7'],
  ['cchc.sealCounts', () => '1 0 7'],
  ['cchc.sealCounts', () => '1 3 0'],
  ['cchc.sealHash', (hash: string) => hash.replace(/.$/u, (last) => (last === '0' ? '1' : '0'))],
])('what the seal says is sealed with the entries: %s', async (key, change) => {
  const snapshot = await sealed();
  expect(await state(snapshot)).toBe('intact');
  expect(await state(withKey(snapshot, key, change))).toBe('changed');
});

test('the name as another program saves it is the same name', async () => {
  expect(await state(withKey(await sealed(), 'cchc.sealedBy', (by) => by.normalize('NFD')))).toBe('intact');
});

test('a workbook sealed before 2026: only its entries are', async () => {
  const snapshot = await sealed();
  const entries = await sha256(canonicalEntries(bindWorkbook(snapshot)));
  const old = withKey(snapshot, 'cchc.sealHash', () => entries);
  expect(readSeal(bindWorkbook(old))).toMatchObject({ version: 1, hash: entries });
  expect(await state(old)).toBe('intact');
  // Neither day nor name was part of it.
  expect(await state(withKey(old, 'cchc.sealedBy', () => 'Trần Văn Nam'))).toBe('intact');
});

test('counts that are missing are none', async () => {
  const seal = readSeal(bindWorkbook(withKey(await sealed(), 'cchc.sealCounts', () => '2')));
  expect(seal?.counts).toEqual({ error: 2, warning: 0, hint: 0 });
});

test('the cover says the day, the name, and how many warnings and hints; a workbook without that cell is sealed, too', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const workbook = bindWorkbook(snapshot);
  const changes = (await sealChanges(workbook, SEAL, sha256))!;
  const cover = changes.find(({ sheet }) => sheet === 'Bìa')!;
  expect(cover).toMatchObject({
    cell: workbook.cover.sealed!.address,
    expected: workbook.cover.sealed!.value,
  });
  for (const part of ['15/12/2024', SEAL.by, '3', '7']) expect(String(cover.value)).toContain(part);
  const bare = Object.defineProperty(bindWorkbook(snapshot), 'cover', {
    value: { ...workbook.cover, sealed: null },
  });
  expect(await sealChanges(bare, SEAL, sha256)).toEqual(changes.filter((change) => change !== cover));
});

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['hoa\u0300', 'hoà'],
  [5, 5],
  [null, null],
  [true, true],
])('a cell %j is sealed as %j', (value, plain) => {
  expect(plainCell(value)).toBe(plain);
});

test.each(['cchc.plan', 'cchc.planVersion', 'cchc.agency', 'cchc.period', 'cchc.year'])(
  'whose entries they are is sealed with them: %s',
  async (key) => {
    const snapshot = await sealed();
    expect(await state(withKey(snapshot, key, () => '9'))).toBe('changed');
  },
);

test('rows in another order are the same entries', async () => {
  const snapshot = await sealed();
  for (const sheet of snapshot.sheets)
    if (sheet.tables.length > 0 && sheet.visibility === 'visible') sortBackwards(sheet);
  expect(await state(snapshot)).toBe('intact');
});
