import { byCause, countsByCause } from '../../../src/validation/engine/causes';
import { groupTexts } from '../../../src/validation/report/causeText';
import { cellAddress, parseRange } from '../../../src/workbook/address';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { check } from './check';
import { soundWorkbook } from './workbook';

const ENTERED = ['Trạng thái', '% hoàn thành', 'Hạn riêng hoặc ngày phát sinh', 'Khó khăn, ghi chú'];
const FIGURES = ['Tử số', 'Mẫu số', 'Giải trình'];

/** Clears cells of the tables, selected by header. */
function clear(snapshot: WorkbookSnapshot, headers: readonly string[], from = 0): void {
  for (const sheet of snapshot.sheets)
    for (const { range } of sheet.tables) {
      const { top, bottom } = parseRange(range);
      const header = sheet.values[top - sheet.origin.row]!;
      for (let row = top + 1 + from; row <= bottom; row += 1)
        for (const [column, text] of header.entries())
          if (headers.includes(String(text))) sheet.values[row - sheet.origin.row]![column] = null;
    }
}

const reportOf = (snapshot: WorkbookSnapshot) => {
  const { findings, filled } = check(snapshot);
  return {
    filled,
    counts: countsByCause(findings),
    causes: byCause(findings).map(({ cause, findings: own }) => [cause ?? own[0].rule, own.length]),
    texts: byCause(findings).map((each) => groupTexts('vi', each, filled).problem),
  };
};

/** Table rows that staff fill in: for Sở Nội vụ those of the plan. */
const rowsOf = (snapshot: WorkbookSnapshot): number =>
  snapshot.sheets
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => ['NhiemVu', 'NhiemVuChung', 'ChiTieu'].includes(name))
    .reduce((sum, { range }) => sum + parseRange(range).bottom - parseRange(range).top, 0);

test('a workbook that nobody has filled in yet is a state, not an error a row', async () => {
  const snapshot = structuredClone(await soundWorkbook());
  clear(snapshot, [...ENTERED, ...FIGURES]);
  const { filled, counts, causes, texts } = reportOf(snapshot);
  expect(filled.rows).toBe(0);
  // Rows reported in another row are not required.
  expect(rowsOf(snapshot) - filled.asked).toBe(2);
  expect(causes).toEqual([['unfilled', filled.asked]]);
  expect(counts).toEqual({ error: 0, warning: 0, hint: 0 });
  expect(texts).toEqual([`Đã điền 0/${filled.asked} dòng; còn ${filled.asked} dòng.`]);
});

test('names that another program dropped, tables that it made ranges, formulas that it lost: one cause', async () => {
  const snapshot = structuredClone(await soundWorkbook());
  snapshot.names = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.visibility !== 'visible') continue;
    sheet.tables = [];
    sheet.validationRanges = [];
    sheet.formulas = sheet.formulas.map((row) => row.map((formula) => (formula === null ? null : 'NA()')));
  }
  const { counts, causes } = reportOf(snapshot);
  expect(causes).toEqual([['program', expect.any(Number)]]);
  expect(counts).toEqual({ error: 1, warning: 0, hint: 0 });
});

test('deleted rows are one cause, and so is a block pasted as values; a single slip is reported on its own', async () => {
  const deleted = structuredClone(await soundWorkbook());
  const sheet = deleted.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const { top } = parseRange(sheet.tables[0]!.range);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    grid.splice(top + 1 - sheet.origin.row, 4);
  sheet.tables[0]!.range = sheet.tables[0]!.range.replace(/\d+$/, (last) => String(Number(last) - 4));
  expect(reportOf(deleted).causes).toEqual([['rows', 4]]);
  expect(reportOf(deleted).texts).toEqual(['Thiếu 4 dòng của kế hoạch.']);

  const pasted = structuredClone(await soundWorkbook());
  for (const each of pasted.sheets)
    if (each.name === 'Nhiệm vụ') each.formulas = each.formulas.map((row) => row.map(() => null));
  const { causes } = reportOf(pasted);
  expect(causes.map(([cause]) => cause)).toEqual(['formulas']);

  const slip = structuredClone(await soundWorkbook());
  const own = slip.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const row = own.formulas.findIndex((cells, at) => at > top && cells.some((formula) => formula !== null));
  const column = own.formulas[row]!.findIndex((formula) => formula !== null);
  own.formulas[row]![column] = null;
  expect(check(slip).findings.map(({ cause }) => cause)).toEqual([null]);
});

test('the same said of three cells is one; of two it is two', async () => {
  const wrong = async (count: number) => {
    const snapshot = structuredClone(await soundWorkbook());
    const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const top = parseRange(sheet.tables[0]!.range).top - sheet.origin.row;
    const column = sheet.values[top]!.indexOf('Trạng thái');
    for (let row = 1; row <= count; row += 1) sheet.values[top + row]![column] = 'Dở dang';
    return reportOf(snapshot).causes.filter(([cause]) => String(cause).startsWith('task/status-unknown'));
  };
  expect(await wrong(2)).toEqual([
    ['task/status-unknown', 1],
    ['task/status-unknown', 1],
  ]);
  expect(await wrong(3)).toEqual([[expect.stringContaining('Dở dang'), 3]]);
});

test('the column of codes emptied: one cause, not two a row', async () => {
  const snapshot = structuredClone(await soundWorkbook());
  const tasks = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const { top, bottom } = parseRange(tasks.tables[0]!.range);
  for (let row = top + 1; row <= bottom; row += 1) tasks.values[row - tasks.origin.row]![0] = null;
  const { causes, texts } = reportOf(snapshot);
  expect(causes).toEqual([['codes', 2 * (bottom - top)]]);
  expect(texts[0]).toContain(`${2 * (bottom - top)} chỗ do mã dòng`);
});

test('a header row overwritten by the first row of figures is one event, a renamed header a slip of its own', async () => {
  const snapshot = structuredClone(await soundWorkbook());
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const { top } = parseRange(sheet.tables[0]!.range);
  const header = sheet.values[top - sheet.origin.row]!;
  const status = header.indexOf('Trạng thái');
  header[status] = 'Tình hình';
  expect(reportOf(snapshot).causes).toEqual([['structure/column-renamed', 1]]);
  for (let column = status + 1; column < status + 6; column += 1) header[column] = `Cột ${column}`;
  const { causes, counts, texts } = reportOf(snapshot);
  expect(causes).toEqual([['headers', 6]]);
  expect(counts.error).toBe(1);
  expect(texts).toEqual(['6 tiêu đề cột đã bị đổi: dòng tiêu đề bị xóa hoặc bị dán đè.']);
});

test('a file saved without results is one finding, however many sheets have formulas', async () => {
  const snapshot = structuredClone(await soundWorkbook());
  for (const sheet of snapshot.sheets)
    for (const { range } of sheet.tables) {
      const { top, left } = parseRange(range);
      sheet.uncalculated = [cellAddress(top + 1, left)];
    }
  const { causes, counts, texts } = reportOf(snapshot);
  expect(causes).toEqual([['uncalculated', 3]]);
  expect(counts).toEqual({ error: 0, warning: 1, hint: 0 });
  expect(texts).toEqual(['Công thức ở 3 trang chưa có kết quả.']);
});
