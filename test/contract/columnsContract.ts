import type { ColumnsHost } from '../../src/host/shared/columnsHost';
import type { Host } from '../../src/host/shared/host';
import { findColumns } from '../../src/import/tracker/columns/findColumns';
import { AS_FOUND } from '../../src/taskpane/check/own/ownReading';
import { orderOf, placeOf, rowsOf, type OrderOptions } from '../../src/taskpane/check/own/ownColumns';
import { trackersOf } from '../../src/taskpane/check/own/trackersOf';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { ValidationSpec, WorkbookSpec } from '../../src/workbook/spec';
import { day, workbookOf, type Office } from '../unit/import/tracker/office';

/** A host with an agency's own sheet in it. */
export interface ColumnsHostUnderTest {
  host: Host & ColumnsHost;
  /** The complete stored state of sheets and tables, for comparison. */
  state(): Promise<unknown>;
  /** Whether somebody, or the host, has given this column (0-based) a width. */
  hasWidth(column: number): Promise<boolean>;
  /** Error titles of the data validations, each with its ranges: `Kiểm tra khi gõ F4:F9`. */
  rules(): Promise<string[]>;
}

const TODAY = '2026-07-15';
const SHEET = 'Theo dõi';
const OURS = 'Kiểm tra khi gõ';

const PLAIN: Office = {
  name: 'Sở Nội vụ',
  sheet: SHEET,
  rows: [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'],
    [1, 'Rà soát văn bản', 'Phòng A', day('30/06/2026'), null, 'Đang thực hiện'],
    [2, 'Tập huấn công chức', 'Phòng B', day('18/07/2026'), null, 'Chưa thực hiện'],
    [3, 'Báo cáo năm', 'Phòng A', day('15/12/2026'), null, 'Đang thực hiện'],
  ],
  header: 1,
  keys: [],
  tasks: [2, 3, 4],
  traps: [],
};
const TABLE: Office = { ...PLAIN, table: 'A1:F4' };

/** The user's own: on one of their columns, and below the tasks in one of ours. */
const THEIRS: ValidationSpec[] = ['A2:A4', 'F5:F9'].map((range) => ({
  range,
  kind: 'whole',
  operator: 'greaterThan',
  formula1: '0',
  allowBlank: true,
  error: { style: 'stop', title: 'Của cơ quan', message: 'Số nguyên' },
}));

const specOf = (office: Office, validations: ValidationSpec[] = []): WorkbookSpec => {
  const spec = workbookOf(office);
  return { ...spec, sheets: spec.sheets.map((sheet) => ({ ...sheet, validations })) };
};

const trackerIn = (snapshot: WorkbookSnapshot) => trackersOf(snapshot, TODAY, AS_FOUND)[0]!;

/** The contract of every host that adds columns. `make` is called for each test. */
export function describeColumnsHost(
  name: string,
  make: (spec: WorkbookSpec) => Promise<ColumnsHostUnderTest>,
): void {
  let made: ColumnsHostUnderTest;
  const open = async (spec: WorkbookSpec): Promise<void> => {
    made = await make(spec);
  };
  const add = async (options: OrderOptions = {}): Promise<void> => {
    const snapshot = await made.host.read();
    const order = orderOf(snapshot, trackerIn(snapshot), TODAY, options)!;
    await made.host.appendColumns(order.added, order.options);
  };
  const sheet = async () => (await made.host.read()).sheets.find((each) => each.name === SHEET)!;
  const place = async () => placeOf(await made.host.read(), SHEET)!;

  describe.each([
    ['a plain range', PLAIN],
    ['a table', TABLE],
  ] as const)(`${name}: columns beside %s`, (_what, office) => {
    test('are found again where they were put, each row with formulas of its own', async () => {
      await open(specOf(office));
      await add();
      const found = findColumns(await sheet())!;
      expect(found).toMatchObject({
        ...{ left: 6, right: 9, headerRow: 0, lastRow: 3, label: 'L1', date: 'M1' },
        headers: ['Hạn (ngày)', 'Tình trạng hạn', 'Số ngày trễ', 'Nhắc việc'],
        table: office.table ? 'Bang1' : null,
      });
      const { formulas, origin } = await sheet();
      const of = (row: number) => formulas[row - 1 - origin.row]?.[6 - origin.column] ?? '';
      expect([2, 3, 4].map((row) => of(row).includes(office.table ? '[Thời hạn]' : `$D${row}`))).toEqual([
        true,
        true,
        true,
      ]);
    });

    test('taken away leave everything as it was, widths and rules of typing, too', async () => {
      await open(specOf(office, THEIRS));
      const before = await made.state();
      await add({ validation: true });
      expect(await made.state()).not.toEqual(before);
      await made.host.removeColumns(await place());
      expect(await made.state()).toEqual(before);
    });

    test('have rules of typing on statuses and dates alone, where there were none', async () => {
      await open(specOf(office, THEIRS));
      await add({ validation: true });
      expect(await made.rules()).toEqual([
        'Của cơ quan A2:A4',
        'Của cơ quan F5:F9',
        `${OURS} E2:E4`,
        `${OURS} F2:F4`,
      ]);
      expect((await made.host.typingRules(await place())).sort()).toEqual(['E2:E4', 'F2:F4']);
    });

    test('pressed again are there once, with the rules that were there and the date that was set', async () => {
      await open(specOf(office, THEIRS));
      const again = async () => add({ ownRules: await made.host.typingRules(await place()) });
      await add({ validation: true });
      const { date } = await place();
      await made.host.apply([{ sheet: SHEET, cell: date!, value: 46_300 }]);
      await again();
      const { values, origin } = await sheet();
      expect(values[0]?.[12 - origin.column]).toBe(46_300);
      expect(await made.rules()).toHaveLength(4);
      const before = await made.state();
      await again();
      expect(await made.state()).toEqual(before);
    });
  });

  test(`${name}: a column without a width gets one; the label and the date, too; the gap does not`, async () => {
    await open(specOf(PLAIN));
    await add();
    const wide = await Promise.all([5, 6, 9, 10, 11, 12, 13].map((column) => made.hasWidth(column)));
    expect(wide).toEqual([true, true, true, false, true, true, false]);
  });

  test(`${name}: formatted empty cells at the right are counted as taken`, async () => {
    const spec = specOf(PLAIN);
    const [own] = spec.sheets;
    const rows = own!.rows.map((row) => [...row]);
    rows[2]![7] = { value: null, style: 'border' };
    const border = { border: { bottom: { style: 'thin' as const, color: '000000' } } };
    await open({ ...spec, styles: { ...spec.styles, border }, sheets: [{ ...own!, rows }] });
    const tracker = trackerIn(await made.host.read());
    expect(await made.host.firstFreeColumn(SHEET, rowsOf(tracker))).toBe(8);
  });
}
