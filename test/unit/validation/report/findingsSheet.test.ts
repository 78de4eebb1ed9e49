import { findingsSheet, findingsSheetIn } from '../../../../src/validation/report/findingsSheet';
import type { Finding } from '../../../../src/validation/engine/finding';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'task/x',
  severity: 'error',
  sheet: 'Nhiệm vụ',
  cell: 'K4',
  row: 'I.1',
  values: {},
  fix: null,
  cause: null,
  ...more,
});
const textsOf = () => ({ title: '', problem: 'Thiếu ngày.', why: 'Cần ngày.', todo: 'Ghi ngày.' });
const sheetOf = (findings: Finding[], of: string | null = null) =>
  findingsSheet(findings, 'vi', textsOf, of).sheets[0]!;

test('each finding is a row: its severity, its place, what is wrong and what to do', () => {
  const { rows } = sheetOf([
    finding(),
    finding({ severity: 'warning', sheet: 'Bìa', cell: 'B7', row: null }),
    finding({ severity: 'hint', sheet: null, cell: null, row: null }),
  ]);
  expect(rows.slice(2).map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
    ['Mức', 'Trang', 'Ô', 'Mã dòng', 'Vấn đề', 'Cách sửa'],
    ['Lỗi', 'Nhiệm vụ', 'K4', 'I.1', 'Thiếu ngày. Cần ngày.', 'Ghi ngày.'],
    ['Cảnh báo', 'Bìa', 'B7', null, 'Thiếu ngày. Cần ngày.', 'Ghi ngày.'],
    ['Gợi ý', null, null, null, 'Thiếu ngày. Cần ngày.', 'Ghi ngày.'],
  ]);
  expect(rows.slice(3).map(([severity]) => severity!.style)).toEqual(['legendOverdue', 'legendSoon', 'plan']);
});

test('it looks like the other sheets, and has nothing but its rows', () => {
  const { defaultFont, names, sheets } = findingsSheet([finding()], 'vi', textsOf);
  expect(defaultFont).toEqual({ name: 'Times New Roman', size: 12 });
  expect(names).toEqual([]);
  const [sheet] = sheets;
  expect(sheet!.rows[0]).toEqual([{ value: 'KẾT QUẢ KIỂM TRA BIỂU', style: 'titleLeft' }]);
  expect(sheet).toMatchObject({
    // The line under the title is as wide as the six columns.
    merges: ['A2:F2'],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  });
});

test('a press on the address goes to the cell, where there is one and the sheet is in its workbook', () => {
  const findings = [finding(), finding({ cell: null }), finding({ sheet: null })];
  const links = (of: string | null) =>
    sheetOf(findings, of)
      .rows.slice(3)
      .map(([, , cell]) => cell!.link);
  expect(links(null)).toEqual(["'Nhiệm vụ'!K4", undefined, undefined]);
  expect(links('SNV.xlsx')).toEqual([undefined, undefined, undefined]);
});

test('the line under the title: what to press, which file it is of, or that nothing is wrong', () => {
  const line = (findings: Finding[], of: string | null) => String(sheetOf(findings, of).rows[1]![0]!.value);
  expect(line([finding()], null)).toMatch(/^Bấm vào địa chỉ ô/);
  expect(line([finding(), finding()], 'SNV.xlsx')).toMatch(/^Biểu SNV\.xlsx: 2 ô cần xem/);
  for (const file of [null, 'SNV.xlsx']) expect(line([], file)).toMatch(/^Không còn lỗi/);
});

test('the sheet is readable and prints: headings stay, columns fit the page, long texts have higher rows', () => {
  const long = () => ({ ...textsOf(), problem: 'Ngày này nằm sau ngày báo cáo. '.repeat(20) });
  const sheet = findingsSheet([finding(), finding()], 'vi', textsOf).sheets[0]!;
  expect(sheet).toMatchObject({
    visibility: 'visible',
    showGridlines: false,
    freeze: { rows: 3, columns: 0 },
    page: { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, titleRows: '$3:$3' },
  });
  // Each row of cells has a column with a width.
  expect(sheet.columns).toHaveLength(sheet.rows[2]!.length);
  for (const { width } of sheet.columns) expect(width).toBeGreaterThan(5);
  expect(Object.keys(sheet.rowHeights ?? {})).toEqual(['0', '1', '2', '3', '4']);
  const height = (texts: typeof textsOf) =>
    findingsSheet([finding()], 'vi', texts).sheets[0]!.rowHeights![3]!;
  expect(height(long)).toBeGreaterThan(5 * height(textsOf));
  const toDo = () => ({ ...textsOf(), todo: 'Ghi ngày. '.repeat(60) });
  expect(height(toDo)).toBeGreaterThan(3 * height(textsOf));
});

describe('the sheet of findings in a workbook', () => {
  const workbook = (name: string, title: unknown) =>
    ({
      sheets: [
        { name: 'Bìa', values: [] },
        { name, values: [[title]] },
      ],
    }) as unknown as WorkbookSnapshot;
  const [title] = findingsSheet([]).sheets[0]!.rows[0]!;
  test.each([
    ['Kiểm tra', title!.value, 'Kiểm tra'],
    ['KIỂM TRA', title!.value, 'KIỂM TRA'],
    // A sheet of the user's by that name.
    ['Kiểm tra', 'Lịch kiểm tra', null],
    ['Khác', title!.value, null],
  ])('%s with %j: %j', (name, at, found) => {
    expect(findingsSheetIn(workbook(name, at))).toBe(found);
  });
  test('an empty sheet by its name is not ours', () => {
    expect(
      findingsSheetIn({ sheets: [{ name: 'Kiểm tra', values: [] }] } as unknown as WorkbookSnapshot),
    ).toBeNull();
  });
});
