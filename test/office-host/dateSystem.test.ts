import { createExcelHost } from '../../src/host/excel/excelHost';
import type { ColumnsHost } from '../../src/host/shared/columnsHost';
import type { Host } from '../../src/host/shared/host';
import { offerOf, orderOf } from '../../src/taskpane/check/own/ownColumns';
import { AS_FOUND } from '../../src/taskpane/check/own/ownReading';
import { trackersOf } from '../../src/taskpane/check/own/trackersOf';
import { validate } from '../../src/validation/engine/validate';
import { BUNDLED } from '../programmes';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';
import { soundSpec } from '../unit/validation/workbook';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';
import { heldBy, sheetOf } from './smallWorkbook';
import { userOf } from './user';

/** Workbooks whose serials count from 1904: read and written as the dates they display. */

const TODAY = '2026-07-15';
const SHEET = 'Theo dõi';
/** 30 June and 15 July 2026: 46203 and 46218 days after 1899-12-30, 1462 fewer after 1904-01-01. */
const [JUNE_30, JULY_15] = [46_203, 46_218];
const LESS = 1462;

const OFFICE: Office = {
  name: 'Sở Nội vụ',
  sheet: SHEET,
  rows: [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'],
    [1, 'Rà soát văn bản', 'Phòng A', day('30/06/2026'), null, 'Đang thực hiện'],
    [46_203, 'Tập huấn công chức', 'Phòng B', day('15/07/2026'), null, 'Chưa thực hiện'],
    [3, 'Báo cáo năm', 'Phòng A', day('15/12/2026'), null, 'Đang thực hiện'],
  ],
  header: 1,
  keys: [],
  tasks: [2, 3, 4],
  traps: [],
};

let office: OfficeHost;
let host: Host & ColumnsHost;
const valuesOf = async (): Promise<unknown[][]> =>
  (await host.read()).sheets.find(({ name }) => name === SHEET)!.values;

describe.each(['1.9', '1.18'])('ExcelApi %s', (apiSet) => {
  beforeEach(async () => {
    office = createOfficeHost({ apiSet });
    loadInNode(office);
    host = createExcelHost();
    await host.write(workbookOf(OFFICE));
    // The dates as stored in this workbook.
    office.workbook.date1904 = true;
    const sheet = sheetOf(office, SHEET);
    for (const cell of sheet.cells.values())
      if (typeof cell.value === 'number' && cell.format.numberFormat !== 'General') cell.value -= LESS;
    office.requests = [];
  });

  test('are read in two syncs, a plain number as it stands', async () => {
    expect(heldBy(office, SHEET, 'D2')).toBe(JUNE_30 - LESS);
    const values = await valuesOf();
    expect(office.requests).toHaveLength(2);
    expect(values.map((row) => [row[0], row[3]])).toEqual([
      ['STT', 'Thời hạn'],
      [1, JUNE_30],
      [JUNE_30, JULY_15],
      [3, 46_371],
    ]);
  });

  test('a date typed by a person is read as that day', async () => {
    userOf(office).type(SHEET, 'D2', '7/15/2026');
    expect((await valuesOf())[1]![3]).toBe(JULY_15);
  });

  test('a date that is changed is stored as theirs; one that changed meanwhile is not overwritten', async () => {
    await host.read();
    const change = { sheet: SHEET, cell: 'D2', value: JULY_15, expected: JUNE_30 };
    await host.apply([change]);
    expect(heldBy(office, SHEET, 'D2')).toBe(JULY_15 - LESS);
    expect((await valuesOf())[1]![3]).toBe(JULY_15);
    await expect(host.apply([change])).rejects.toMatchObject({ code: 'cellChanged' });
    await host.apply([{ sheet: SHEET, cell: 'A2', value: 46_000, expected: 1 }]);
    expect(heldBy(office, SHEET, 'A2')).toBe(46_000);
  });

  test('added columns judge by these days, and store their own as this workbook does', async () => {
    const snapshot = await host.read();
    const [tracker] = trackersOf(snapshot, TODAY, AS_FOUND);
    expect(offerOf(snapshot, tracker!, TODAY)?.obstacles).toEqual([]);
    const { added, options } = orderOf(snapshot, tracker!, TODAY, { validation: true })!;
    // What the core computes for 30 June, on 15 July.
    expect(added.cells.filter(({ cell }) => /2$/.test(cell)).map(({ value }) => value)).toEqual(
      expect.arrayContaining([JUNE_30, 15]),
    );
    await host.appendColumns(added, options);
    expect(heldBy(office, SHEET, added.date!)).toBe(JULY_15 - LESS);
    const again = orderOf(await host.read(), tracker!, '2026-01-01')!;
    expect(again.added.cells.find(({ cell }) => cell === added.date)?.value).toBe(JULY_15);
    const dates = sheetOf(office, SHEET).validations.filter(({ rule }) => 'date' in rule);
    expect(dates.length).toBeGreaterThan(0);
    // 1 January 2000: 36526 days in the other system.
    for (const { rule } of dates) expect(rule.date!.formula1).toBe('=35064');
  });
});

test('a workbook of ours made in such a one shows its days, and is replaced without a false “changed meanwhile”', async () => {
  const spec = soundSpec('UBND xã Tân Mỹ');
  office = createOfficeHost({ evaluate: resultsOf(spec) });
  office.workbook.date1904 = true;
  loadInNode(office);
  host = createExcelHost();
  await host.write(spec);
  const asRead = await host.read();
  // 14 December 2024 is day 45640, here 44178.
  expect(heldBy(office, 'Bìa', 'C12')).toBe(44_178);
  expect(validate(asRead, BUNDLED).findings.filter(({ rule }) => rule.includes('date'))).toEqual([]);
  const names = spec.sheets.map(({ name }) => name);
  await host.write(spec, { replaceSheets: names, asRead, keepAs: (name, number) => `Cũ ${number} ${name}` });
  expect(heldBy(office, 'Bìa', 'C12')).toBe(44_178);
});
