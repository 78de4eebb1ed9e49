import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { returnedWorkbook } from '../../../src/consolidation/returnedWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { copySheet, deleteRow } from '../../../src/validation/rules/structure/caseParts';
import type { Workbench } from '../../../src/validation/rules/ruleCase';
import { PROPERTY } from '../../../src/workbook/identity';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { placeOf } from '../../cellOf';
import { BUNDLED } from '../../programmes';
import { soundWorkbook, workbench } from '../validation/workbook';
import { day } from './books';

const AGENCY = 'Báo Bắc Giang';
async function returned(snapshot: WorkbookSnapshot) {
  const facts = { file: 'a.xlsx', modifiedOn: null };
  const book = await returnedWorkbook(facts, bindWorkbook(snapshot), BUNDLED, sha256);
  if (book.kind !== 'read') throw new Error(book.reason);
  return book;
}
const edited = async (edit: (bench: Workbench) => void, agency = AGENCY) => {
  const snapshot = await soundWorkbook(agency);
  edit(workbench(snapshot));
  return returned(snapshot);
};

test('a sound workbook lacks nothing and says nothing of itself', async () => {
  const book = await returned(await soundWorkbook(AGENCY));
  expect(book).toMatchObject({
    reportingDate: day('2024-12-14'),
    preparedBy: 'Nguyễn Thị Hoa',
    phone: '0204 3854 000',
    findings: [],
    missingRows: [],
    changedTexts: [],
    coverSays: null,
    sample: false,
  });
  expect(book).not.toHaveProperty('filledTwice');
});

test('a row that is reported in another one is not owed: neither counted nor missing', async () => {
  const closed = 'VII.2.2.HD1';
  const [whole, without] = [
    await edited((bench) => {
      bench.put(bench.at('NhiemVu', closed, 'Trạng thái'), 'Hoàn thành');
    }, 'Sở Xây dựng'),
    await edited((bench) => deleteRow(bench, 'NhiemVu', closed), 'Sở Xây dựng'),
  ];
  for (const { tasks, missingRows } of [whole, without]) {
    expect(tasks.map(({ code }) => code)).not.toContain(closed);
    expect(missingRows).toEqual([]);
  }
  // Every task owed is in progress in a sound workbook.
  expect(whole.tasks.filter(({ entry }) => Object.keys(entry).length === 0)).toEqual([]);
});

test('what its cover does not say', async () => {
  const snapshot = await soundWorkbook(AGENCY);
  const cover = snapshot.sheets.find(({ name }) => name === 'Bìa')!;
  const blank = (was: unknown, is: string | null) => {
    for (const cells of cover.values)
      for (const [at, cell] of cells.entries()) if (cell === was) cells[at] = is;
  };
  blank('Nguyễn Thị Hoa', ' \u00a0');
  blank('0204 3854 000', null);
  blank(day('2024-12-14'), null);
  expect(await returned(snapshot)).toMatchObject({ preparedBy: null, phone: null, reportingDate: null });
});

test('without a cover nobody prepared it, and it has no date', async () => {
  const snapshot = await soundWorkbook(AGENCY);
  const sheets = snapshot.sheets.filter(({ name }) => name !== 'Bìa');
  const book = await returned({ ...snapshot, sheets });
  expect(book).toMatchObject({ preparedBy: null, phone: null, reportingDate: null });
  expect(book.agency?.name).toBe(AGENCY);
});

test('a column that somebody deleted takes its entries alone', async () => {
  const whole = await returned(await soundWorkbook(AGENCY));
  const snapshot = await soundWorkbook(AGENCY);
  for (const [name, header] of [
    ['Nhiệm vụ chung', 'Khó khăn, ghi chú'],
    ['Chỉ tiêu', 'Mẫu số'],
  ]) {
    const sheet = snapshot.sheets.find((each) => each.name === name)!;
    const at = sheet.values.find((cells) => cells.includes(header!))!.indexOf(header!);
    for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats])
      for (const cells of grid) cells.splice(at, 1);
  }
  const { tasks, targets } = await returned(snapshot);
  const withoutNote = ({ note: _note, ...entry }: (typeof tasks)[number]['entry']) => entry;
  expect(tasks.map(({ code, entry }) => [code, entry])).toEqual(
    whole.tasks.map(({ code, entry, sheet }) => [
      code,
      sheet === 'Nhiệm vụ chung' ? withoutNote(entry) : entry,
    ]),
  );
  expect(targets).toMatchObject([{ code: 'CT36', denominatorCell: '', entry: { numerator: 900 } }]);
  expect(targets[0]!.entry).not.toHaveProperty('denominator');
});

describe('findings with a common cause', () => {
  test('are a line for each sheet if they say the same of single cells', async () => {
    const book = await edited((bench) => {
      for (const table of ['NhiemVu', 'NhiemVuChung'] as const)
        for (const code of bench.codes(table).slice(0, 2))
          bench.put(bench.at(table, code, 'Ngày văn bản'), 'hôm qua');
    }, 'Sở Tư pháp');
    const about = book.findings.filter(({ problem }) => problem.includes('hôm qua'));
    expect(about.map(({ sheet, rows }) => [sheet, rows?.length])).toEqual([
      ['Nhiệm vụ', 2],
      ['Nhiệm vụ chung', 2],
    ]);
  });

  test('are one line for the workbook if something happened to it as a whole', async () => {
    const book = await edited((bench) => {
      bench.put(bench.header('NhiemVu', 'Thời gian'), 'Hạn nộp');
      bench.put(bench.header('NhiemVu', '% hoàn thành'), 'Tỷ lệ làm được');
      bench.put(bench.header('ChiTieu', 'Giải trình'), 'Ý kiến');
    }, 'Sở Tư pháp');
    expect(book.findings).toMatchObject([
      { severity: 'error', sheet: null, cell: null, row: null, rows: [] },
    ]);
  });

  test('are as severe as the worst of them', async () => {
    const book = await edited((bench) => {
      const [code] = bench.codes('NhiemVu');
      // A status that lacks is an error, figures that lack are a warning.
      for (const header of ['Trạng thái', '% hoàn thành', 'Khó khăn, ghi chú'])
        bench.put(bench.at('NhiemVu', code!, header), null);
      for (const header of ['Tử số', 'Mẫu số']) bench.put(bench.at('ChiTieu', 'CT04', header), null);
    }, 'Sở Tư pháp');
    expect(book.findings.map(({ severity, rows }) => [severity, rows?.length])).toEqual([['error', 2]]);
  });
});

test('a sample is one', async () => {
  const snapshot = await soundWorkbook(AGENCY);
  const properties = { ...snapshot.properties, [PROPERTY.sample]: 'true' };
  expect((await returned({ ...snapshot, properties })).sample).toBe(true);
});

test('rows that were deleted, of either table, are missing from it and not read', async () => {
  const code = 'P.IV.2.15.1';
  const whole = await returned(await soundWorkbook(AGENCY));
  expect(whole.tasks.map((task) => task.code)).toContain(code);
  const book = await edited((bench) => {
    deleteRow(bench, 'NhiemVuChung', code);
    deleteRow(bench, 'ChiTieu', 'CT36');
  });
  expect(book.missingRows).toEqual([code, 'CT36']);
  expect(book.tasks.map((task) => task.code)).toEqual(
    whole.tasks.map((task) => task.code).filter((each) => each !== code),
  );
  expect(book.targets).toEqual([]);
});

test('without any table everything is missing', async () => {
  const whole = await returned(await soundWorkbook(AGENCY));
  const snapshot = await soundWorkbook(AGENCY);
  const sheets = snapshot.sheets.filter(
    ({ name }) => !['Nhiệm vụ', 'Nhiệm vụ chung', 'Chỉ tiêu'].includes(name),
  );
  const book = await returned({ ...snapshot, sheets });
  expect([book.tasks, book.targets]).toEqual([[], []]);
  expect([...book.missingRows].sort()).toEqual(
    [...whole.tasks, ...whole.targets].map(({ code }) => code).sort(),
  );
});

test('filled in on two sheets: which counts, and which does not', async () => {
  const book = await edited(
    (bench) => copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2'),
    'Sở Nội vụ',
  );
  expect(book.filledTwice).toEqual({ sheet: 'Nhiệm vụ', others: '“Nhiệm vụ (2)”' });
});

test('of all findings in a row only a changed text is one', async () => {
  const snapshot = await soundWorkbook('Sở Nội vụ');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const put = (key: 'time' | 'documentDate', value: string) => {
    const { row, column } = placeOf(snapshot, 'Nhiệm vụ', 'I.1.1.HD1', key);
    sheet.values[row]![column] = value;
  };
  put('time', 'Năm 2025');
  put('documentDate', 'hôm qua');
  const { changedTexts, findings } = await returned(snapshot);
  expect(findings.some(({ problem }) => problem.includes('hôm qua'))).toBe(true);
  expect(changedTexts.map(({ code, found, plan }) => [code, found, plan])).toEqual([
    ['I.1.1.HD1', 'Năm 2025', 'Năm 2024'],
  ]);
});

test('one finding is reported with its cell and row, a hint not at all', async () => {
  const snapshot = await soundWorkbook('Sở Nội vụ');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const { row, column } = placeOf(snapshot, 'Nhiệm vụ', 'I.1.1.HD1', 'documentDate');
  sheet.values[row]![column] = 'hôm qua';
  const bench = workbench(snapshot);
  bench.put(bench.at('NhiemVu', 'I.1.1.HD2', 'Khó khăn, ghi chú'), 'Chờ   ý kiến');
  const book = await returned(snapshot);
  const { findings, counts } = book;
  const about = findings.filter(({ problem }) => problem.includes('hôm qua'));
  expect(about).toMatchObject([{ severity: 'error', sheet: 'Nhiệm vụ', row: 'I.1.1.HD1' }]);
  expect(about[0]).not.toHaveProperty('rows');
  expect(book).not.toHaveProperty('filledTwice');
  expect(counts.hint).toBe(1);
  expect(findings.length).toBeLessThanOrEqual(counts.error + counts.warning);
});
