import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { patchSnapshot } from '../../../src/validation/fixes/patchSnapshot';
import { canonicalEntries } from '../../../src/validation/seal/canonicalEntries';
import { readSeal, sealChanges, sealState } from '../../../src/validation/seal/seal';
import type { CellScalar } from '../../../src/workbook/spec';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { cellOf } from '../../cellOf';
import { soundWorkbook } from './workbook';

const SEAL = { on: '2024-12-15', by: 'Nguyễn Thị Hoà', counts: { error: 0, warning: 3, hint: 7 } };
const sound = () => soundWorkbook('Báo Bắc Giang');
const canonical = (snapshot: WorkbookSnapshot) => canonicalEntries(bindWorkbook(snapshot));
const figure = async (value: CellScalar) => {
  const snapshot = await sound();
  return patchSnapshot(snapshot, [
    { sheet: 'Chỉ tiêu', cell: cellOf(snapshot, 'Chỉ tiêu', 'CT36', 'numerator'), value },
  ]);
};
async function sealed(): Promise<WorkbookSnapshot> {
  const snapshot = await sound();
  return patchSnapshot(snapshot, (await sealChanges(bindWorkbook(snapshot), SEAL, sha256))!);
}

test('what is sealed is read back, and says so on the cover', async () => {
  const workbook = bindWorkbook(await sealed());
  expect(readSeal(workbook)).toMatchObject({ version: 2, ...SEAL });
  expect(readSeal(workbook)?.hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(await sealState(workbook, sha256)).toBe('intact');
  expect(String(workbook.cover.sealed?.value)).toContain('15/12/2024');
  expect(String(workbook.cover.sealed?.value)).toContain(SEAL.by);
});

test('nothing is sealed before, nor where the hidden sheet is gone', async () => {
  const snapshot = await sound();
  expect(readSeal(bindWorkbook(snapshot))).toBeNull();
  expect(await sealState(bindWorkbook(snapshot), sha256)).toBe('none');
  const bare = { ...snapshot, sheets: snapshot.sheets.filter(({ visibility }) => visibility === 'visible') };
  expect(await sealChanges(bindWorkbook(bare), SEAL, sha256)).toBeNull();
});

test.each(['reportingDate', 'preparedBy', 'phone'] as const)(
  'the cover’s %s is under the seal',
  async (key) => {
    const snapshot = await sealed();
    const { sheet, address } = bindWorkbook(snapshot).cover[key]!;
    const changed = patchSnapshot(snapshot, [{ sheet, cell: address, value: 45_000 }]);
    expect(await sealState(bindWorkbook(changed), sha256)).toBe('changed');
  },
);

describe('a damaged hidden sheet', () => {
  /** Other texts for some of its keys. */
  const respelled = (snapshot: WorkbookSnapshot, keys: Record<string, string>): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      values:
        sheet.name === '_cchc'
          ? sheet.values.map((row) => row.map((value) => keys[String(value)] ?? value))
          : sheet.values,
    })),
  });
  test('without an identity the seal is broken, and read all the same', async () => {
    const snapshot = { ...respelled(await sealed(), { 'cchc.plan': 'x' }), properties: {} };
    expect(bindWorkbook(snapshot).identity).toBeNull();
    expect(await sealState(bindWorkbook(snapshot), sha256)).toBe('changed');
  });
  test('without the row of the seal there is none', async () => {
    const snapshot = respelled(await sealed(), { 'cchc.sealHash': 'x' });
    expect(readSeal(bindWorkbook(snapshot))).toBeNull();
  });
});

test('each change is made only beside its own key, over what was read', async () => {
  const snapshot = await sound();
  const changes = (await sealChanges(bindWorkbook(snapshot), SEAL, sha256))!;
  // The last is the cover's, in words.
  expect(changes.map(({ sheet }) => sheet)).toEqual(['_cchc', '_cchc', '_cchc', '_cchc', 'Bìa']);
  const keyed = changes.filter(({ beside }) => beside !== undefined);
  expect(keyed.map(({ beside }) => beside?.value)).toEqual([
    'cchc.sealedOn',
    'cchc.sealedBy',
    'cchc.sealCounts',
    'cchc.sealHash',
  ]);
  for (const { sheet: name, cell, beside, expected } of keyed) {
    const sheet = snapshot.sheets.find((each) => each.name === name)!;
    const at = (address: string) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address)!;
      return sheet.values[Number(row) - 1 - sheet.origin.row]![
        letters.charCodeAt(0) - 65 - sheet.origin.column
      ];
    };
    expect(at(beside!.cell)).toBe(beside!.value);
    expect(at(cell) ?? null).toBe(expected);
  }
});

test('the sealed text: entries, whoever saved them, in whatever order', async () => {
  const plain = canonical(await sound());
  const other = await sound();
  // Rows and columns may be sorted, sheets renamed: what was entered is the same.
  const sheet = other.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  sheet.name = 'Chỉ tiêu của tôi';
  expect(canonical(other)).toBe(plain);
  expect(canonical(await figure(901))).not.toBe(plain);
  const lines = (text: string) => figure(text).then(canonical);
  expect(await lines('Hoà\r\nvà')).toBe(await lines('Hoà\nvà'.normalize('NFD')));
  expect(await lines('Hoà\nvà')).not.toBe(await lines('Hoà và'));
  const codes = [...plain.matchAll(/\["([IVXP]+\.[^"]*)",\[\[/gu)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(1);
  expect(codes).toEqual([...codes].sort());
});
