import { zipSync, strToU8 } from 'fflate';
import { takeIn } from '../../../src/consolidation/takeIn';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { HostError } from '../../../src/host/shared/hostError';
import { sha256 } from '../../../src/host/shared/sha256';
import { BUNDLED } from '../../../src/validation/bundledPlans';
import { sealChanges } from '../../../src/validation/seal';
import { patchSnapshot } from '../../../src/validation/patchSnapshot';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { soundWorkbook } from '../validation/workbook';

const tools = {
  read: readXlsx,
  hostError: (error: unknown) =>
    error instanceof HostError ? { code: error.code, values: error.values } : null,
  sha256,
  options: BUNDLED,
};
const facts = { file: 'in/a.xlsx', modifiedOn: '2024-12-18' };
const taken = (snapshot: WorkbookSnapshot) =>
  takeIn(facts, new Uint8Array(), { ...tools, read: async () => snapshot });

async function read(snapshot: WorkbookSnapshot) {
  const returned = await taken(snapshot);
  if (returned.kind !== 'read') throw new Error(`unread: ${returned.reason}`);
  return returned;
}

test('a workbook says who it is of, what was entered and where', async () => {
  const returned = await read(await soundWorkbook('Báo Bắc Giang'));
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
      cell: 'J4',
      denominatorCell: 'K4',
      entry: { numerator: 900, denominator: 1 },
    },
  ]);
});

test('a sum that somebody typed counts; any other formula arrives as its text', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const row = 3 - sheet.origin.row;
  sheet.formulas[row]![9] = '400+500';
  sheet.values[row]![11] = 'Bấm vào đây';
  sheet.formulas[row]![11] = 'HYPERLINK("http://example.test","Bấm vào đây")';
  const { targets } = await read(snapshot);
  expect(targets[0]?.entry).toEqual({
    numerator: 900,
    denominator: 1,
    explanation: '=HYPERLINK("http://example.test","Bấm vào đây")',
  });
});

test('a share typed where a count belongs arrives as the share that it is', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const row = 3 - sheet.origin.row;
  sheet.values[row]![9] = 0.07;
  sheet.values[row]![10] = 1;
  sheet.numberFormats[row]![9] = sheet.numberFormats[row]![10] = '0%';
  const { targets } = await read(snapshot);
  expect(targets[0]?.entry).toEqual({ numerator: '7%', denominator: '100%' });
});

test('marked ready, and changed after it', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const counts = { error: 0, warning: 0, hint: 0 };
  const changes = await sealChanges(snapshot, { on: '2024-12-15', by: 'Hoa', counts }, sha256);
  const sealed = patchSnapshot(snapshot, changes!);
  expect(await read(sealed)).toMatchObject({ sealState: 'intact', seal: { on: '2024-12-15', by: 'Hoa' } });
  const later = patchSnapshot(sealed, [{ sheet: 'Chỉ tiêu', cell: 'J4', value: 901 }]);
  expect(await read(later)).toMatchObject({ sealState: 'changed' });
});

test('changed text of the plan is told of, with the plan’s own', async () => {
  const snapshot = await soundWorkbook('Sở Nội vụ');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  sheet.values[3 - sheet.origin.row]![7] = 'Năm 2025';
  const { changedTexts } = await read(snapshot);
  expect(changedTexts).toEqual([
    { code: 'I.1.1.HD1', sheet: 'Nhiệm vụ', cell: 'H4', found: 'Năm 2025', plan: 'Năm 2024' },
  ]);
});

const strange: [string, Uint8Array, string][] = [
  ['text', strToU8('Kính gửi Sở Nội vụ'), 'host.notXlsx'],
  ['a zip file of something else', zipSync({ 'a.txt': strToU8('x') }), 'host.notXlsx'],
];
test.each(strange)('%s is told of', async (_what, bytes, reason) => {
  expect(await takeIn(facts, bytes, tools)).toMatchObject({ kind: 'unread', file: 'in/a.xlsx', reason });
});

test('a workbook that is not ours, and an error that no host knows', async () => {
  const snapshot = await soundWorkbook('Báo Bắc Giang');
  const bare = { ...snapshot, sheets: snapshot.sheets.slice(0, 1), properties: {} };
  expect(await taken(bare)).toMatchObject({ kind: 'unread', reason: 'not-ours' });
  const broken = { ...tools, read: () => Promise.reject(new TypeError('x')) };
  expect(await takeIn(facts, new Uint8Array(), broken)).toMatchObject({
    kind: 'unread',
    reason: 'host.failed',
  });
});
