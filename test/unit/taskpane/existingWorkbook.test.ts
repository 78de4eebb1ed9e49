import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import type { Choice } from '../../../src/taskpane/make/choice';
import { readEntries } from '../../../src/entries/readEntries';
import { existingWorkbook } from '../../../src/taskpane/make/existingWorkbook';
import { layOut } from '../../../src/taskpane/make/layOut';
import { toSerial } from '../../../src/text/calendar';
import { NO_ENTRIES, type AgencyEntries } from '../../../src/fields/entry';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BAC_GIANG } from '../../programmes';

const SNV = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!;
const choice = (period: string): Choice => ({
  programme: BAC_GIANG,
  agency: SNV,
  period: knownPeriod(BAC_GIANG, period),
});

const ENTERED: AgencyEntries = {
  ...NO_ENTRIES,
  tasks: { 'II.2.1.HD3': { status: 'Đã hoàn thành', percent: 100, note: '=1+1 là chữ' } },
  preparedBy: 'Nguyễn Thị Hoà',
};

async function written(period: string, entries: AgencyEntries | null): Promise<WorkbookSnapshot> {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice(period), entries).spec);
  return host.read();
}

let q1: WorkbookSnapshot;
beforeAll(async () => {
  q1 = await written('q1', ENTERED);
});

test('a workbook of ours is found with its sheets and entries', () => {
  const found = existingWorkbook(q1, [BAC_GIANG]);
  expect(found).toMatchObject({
    planId: '213-KH-UBND-2024',
    agencyId: 'SNV',
    agencyName: 'Sở Nội vụ',
    period: { vi: 'Quý I năm 2024', en: 'First quarter of 2024' },
    filledRows: 1,
    entries: { tasks: ENTERED.tasks, preparedBy: 'Nguyễn Thị Hoà' },
  });
  expect(found?.sheets).toEqual(q1.sheets.map(({ name }) => name));
});

test('entries move to the new period’s workbook; the old period’s default date does not', async () => {
  const found = existingWorkbook(q1, [BAC_GIANG])!;
  const year = existingWorkbook(await written('nam', found.entries), [BAC_GIANG])!;
  expect(year.entries.tasks).toEqual(ENTERED.tasks);
  const cover = (await written('nam', found.entries)).sheets.find(({ name }) => name === 'Bìa')!;
  expect(cover.values.flat()).toContain(toSerial('2024-12-14'));
});

test('a reporting date that was typed is kept', async () => {
  const typed = await written('q1', { ...ENTERED, reportingDate: toSerial('2024-03-01') });
  expect(existingWorkbook(typed, [BAC_GIANG])?.entries.reportingDate).toBe(toSerial('2024-03-01'));
});

test('a renamed sheet is still ours, a foreign sheet is not', () => {
  const [cover, ...rest] = q1.sheets;
  const snapshot = {
    ...q1,
    sheets: [
      { ...cover!, name: 'Trang khác', tables: [] },
      ...rest.map((sheet) => (sheet.name === 'Nhiệm vụ' ? { ...sheet, name: 'Việc năm nay' } : sheet)),
    ],
  };
  const sheets = existingWorkbook(snapshot, [BAC_GIANG])?.sheets;
  expect(sheets).toContain('Việc năm nay');
  expect(sheets).not.toContain('Trang khác');
});

test('properties left behind by deleted sheets are no workbook', () => {
  expect(existingWorkbook({ ...q1, sheets: [] }, [BAC_GIANG])).toBeNull();
  expect(
    existingWorkbook({ ...q1, sheets: q1.sheets.filter(({ name }) => name === 'Tổng hợp') }, [BAC_GIANG]),
  ).toBeNull();
});

test('another layout is refused', () => {
  const snapshot = {
    ...q1,
    properties: { ...q1.properties, 'cchc.layout': '99' },
    sheets: q1.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => (row[0] === 'cchc.layout' ? [row[0], '99'] : row)),
    })),
  };
  expect(() => existingWorkbook(snapshot, [BAC_GIANG])).toThrow('otherLayout');
});

test('entries without a row are kept in a separate list, also when the workbook is remade', async () => {
  const entries = {
    ...ENTERED,
    tasks: { ...ENTERED.tasks, 'IX.9.9': { note: '=1+1', doneOn: 45_361 } },
    targets: { ...ENTERED.targets, CT99: { numerator: 3, denominator: 4 } },
  };
  const again = async (kept: AgencyEntries) => readEntries(bindWorkbook(await written('nam', kept)));
  const once = await again(entries);
  expect(once.tasks['IX.9.9']).toEqual({ note: '=1+1', doneOn: 45_361 });
  expect(once.targets.CT99).toEqual({ numerator: 3, denominator: 4 });
  expect(await again(once)).toEqual(once);
});
