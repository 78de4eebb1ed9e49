import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { correctionText } from '../../../src/consolidation/correctionText';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { parseRange } from '../../../src/workbook/address';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { book, brought, day } from './books';
import { rowWhere } from './sheetRows';
import { saved } from './saved';

const CODE = 'V.1.1.HD1';
const sent = (numerator: number, status: string) =>
  book('Sở Tài chính', {
    tasks: { [CODE]: { status, note: 'Chờ\u00a0ý kiến' } },
    targets: { CT04: { numerator, denominator: 100, explanation: 'Đang rà soát' } },
  });

/** Types into the province's workbook, in the row that has `code`, under a header. */
function type(
  spec: WorkbookSpec,
  sheetName: string,
  code: string,
  header: string,
  value: string | number,
): void {
  const sheet = spec.sheets.find(({ name }) => name === sheetName)!;
  const column = sheet.rows[2]!.findIndex((cell) => cell?.value === header);
  const row = sheet.rows.find((cells) => cells.some((cell) => cell?.value === code))!;
  row[column] = { ...row[column]!, value };
}

async function corrected() {
  const spec = buildProvinceWorkbook(brought([sent(9, 'Đang thực hiện')]));
  type(spec, 'Chỉ tiêu tổng hợp', 'CT04', 'Tử số', 90);
  type(spec, 'Nhiệm vụ tổng hợp', CODE, 'Trạng thái', 'Hoàn thành');
  return readProvinceWorkbook(bindWorkbook(await saved(spec)))!;
}
const figures = (result: ReturnType<typeof brought>) =>
  result.targets.find(({ target }) => target.code === 'CT04')?.entry;
const entry = (result: ReturnType<typeof brought>) =>
  result.tasks.find(({ row }) => row.code === CODE)?.entry;

test('only rows that were changed by hand are corrections', async () => {
  const first = brought([sent(9, 'Đang thực hiện')]);
  expect(first.keptCorrections).toEqual([]);
  const untouched = buildProvinceWorkbook(first);
  expect(readProvinceWorkbook(bindWorkbook(await saved(untouched)))?.corrections).toEqual([]);
  expect((await corrected()).corrections.map(({ agencyId, code }) => [agencyId, code])).toEqual([
    ['STC', CODE],
    ['STC', 'CT04'],
  ]);
});

test('a correction applies in every run while the agency keeps sending the corrected values', async () => {
  const first = await corrected();
  const again = brought([sent(9, 'Đang thực hiện')], { previous: [first], today: '2024-12-19' });
  expect(figures(again)).toEqual({ numerator: 90, denominator: 100, explanation: 'Đang rà soát' });
  expect(entry(again)?.status).toBe('Hoàn thành');
  // Who, what and when: the agency's figure is in the list of changes once, and beside the row for as long as the
  // correction applies.
  expect(again.changes.map(({ kind, code, before, after }) => [kind, code, before, after])).toEqual([
    ['corrected', CODE, 'Trạng thái: Đang thực hiện', 'Trạng thái: Hoàn thành'],
    ['corrected', 'CT04', 'Tử số: 9', 'Tử số: 90'],
  ]);
  const spec = buildProvinceWorkbook(again);
  expect(rowWhere(spec, 'ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'STC' }).value).toMatchObject({
    'Tử số': 90,
    'Cơ quan đã báo cáo': 'Tử số: 9',
    'Điều chỉnh từ trước ngày': day('2024-12-19'),
  });
  const second = readProvinceWorkbook(bindWorkbook(await saved(spec)))!;
  const later = brought([sent(9, 'Đang thực hiện')], { previous: [second], today: '2024-12-30' });
  expect(later.changes).toEqual([]);
  expect(later.targets.find(({ target }) => target.code === 'CT04')?.correction).toEqual({
    reported: { numerator: 9, denominator: 100, explanation: 'Đang rà soát' },
    seenOn: '2024-12-19',
  });
  expect(figures(brought([sent(9, 'Đang thực hiện')], { previous: [second] }))).toMatchObject({
    numerator: 90,
  });
});

test('new values from the agency count, and the superseded correction is reported', async () => {
  const result = brought([sent(95, 'Đang thực hiện')], { previous: [await corrected()] });
  expect(figures(result)).toMatchObject({ numerator: 95 });
  expect(entry(result)?.status).toBe('Hoàn thành');
  expect(result.changes.map(({ kind, code, before, after }) => [kind, code, before, after])).toEqual([
    ['replaced', null, 'STC.xlsx', 'STC.xlsx'],
    ['figures', 'CT04', '90/100', '95/100'],
    ['corrected', CODE, 'Trạng thái: Đang thực hiện', 'Trạng thái: Hoàn thành'],
    ['correction', 'CT04', '90; 100; Đang rà soát', ''],
  ]);
});

const next = async (previous: Awaited<ReturnType<typeof corrected>>, ...books: ReturnType<typeof sent>[]) => {
  const result = brought(books, { previous: [previous] });
  const spec = buildProvinceWorkbook(result);
  return { result, spec, run: readProvinceWorkbook(bindWorkbook(await saved(spec)))! };
};

test('corrections wait while the agency’s workbook is away, run after run, and come back with it', async () => {
  const away = await next((await next(await corrected())).run);
  expect(away.spec.sheets.map(({ name }) => name)).toContain('Số liệu đã điều chỉnh');
  expect(away.result.changes).toEqual([]);
  const back = await next(away.run, sent(9, 'Đang thực hiện'));
  expect(figures(back.result)).toEqual({ numerator: 90, denominator: 100, explanation: 'Đang rà soát' });
  expect(entry(back.result)).toEqual({ status: 'Hoàn thành', note: 'Chờ\u00a0ý kiến' });
  expect(back.spec.sheets.map(({ name }) => name)).not.toContain('Số liệu đã điều chỉnh');
  // It also applies in the run after that.
  expect(figures((await next(back.run, sent(9, 'Đang thực hiện'))).result)).toMatchObject({ numerator: 90 });
});

test('the corrections that wait are printed with every corrected value, up to the last of a target', async () => {
  const { spec } = await next(await corrected());
  const { rows, page } = spec.sheets.find(({ name }) => name === 'Số liệu đã điều chỉnh')!;
  expect(rows[2]![parseRange(page!.printArea!).right]?.value).toBe('Giải trình');
});

test('new values after the agency was missing supersede its correction, and that is reported', async () => {
  const away = await next(await corrected());
  const { result } = await next(away.run, sent(95, 'Đang thực hiện'));
  expect(figures(result)).toMatchObject({ numerator: 95 });
  expect(entry(result)?.status).toBe('Hoàn thành');
  expect(result.changes).toMatchObject([
    { kind: 'received', agencyId: 'STC' },
    { kind: 'corrected', agencyName: 'Sở Tài chính', code: CODE },
    { kind: 'correction', agencyName: 'Sở Tài chính', code: 'CT04', before: '90; 100; Đang rà soát' },
  ]);
});

test('the correction of a commune that no list names keeps its name while it is away', async () => {
  const commune = book('UBND xã Tân Mỹ', { tasks: { 'I.1.2.HD1': { status: 'Đang thực hiện' } } });
  const spec = buildProvinceWorkbook(brought([commune]));
  type(spec, 'Nhiệm vụ tổng hợp', 'I.1.2.HD1', 'Ngày hoàn thành', 45_331);
  const run = readProvinceWorkbook(bindWorkbook(await saved(spec)))!;
  expect((await next((await next(run)).run)).run.corrections).toEqual([
    {
      agencyId: 'XA-TAN-MY',
      agencyName: 'UBND xã Tân Mỹ',
      code: 'I.1.2.HD1',
      sent: expect.any(String) as unknown,
      seenOn: null,
      entry: { status: 'Đang thực hiện', doneOn: 45_331 },
    },
  ]);
});

test('the day since when a correction applies waits with it', async () => {
  const run = await corrected();
  const seen = run.corrections.map((each) => ({ ...each, seenOn: '2024-12-19' }));
  const away = await next({ ...run, corrections: seen });
  expect(away.run.corrections.map(({ code, seenOn }) => [code, seenOn])).toEqual([
    [CODE, '2024-12-19'],
    ['CT04', '2024-12-19'],
  ]);
});

test('a row is no correction once somebody emptied what tells what was sent', async () => {
  const spec = buildProvinceWorkbook(brought([sent(9, 'Đang thực hiện')]));
  type(spec, 'Chỉ tiêu tổng hợp', 'CT04', 'Tử số', 90);
  rowWhere(spec, 'ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'STC' }).cell['Dấu gửi']!.value = null;
  expect(readProvinceWorkbook(bindWorkbook(await saved(spec)))!.corrections).toEqual([]);
});

describe('an entry column that somebody deleted from the earlier workbook', () => {
  const without = async (spec: WorkbookSpec, name: string, header: string) => {
    const snapshot = await saved(spec);
    const sheet = snapshot.sheets.find((each) => each.name === name)!;
    const at = sheet.values.find((row) => row.includes(header))!.indexOf(header);
    for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats])
      for (const cells of grid) cells.splice(at, 1);
    return readProvinceWorkbook(bindWorkbook(snapshot))!;
  };
  const edited = () => {
    const spec = buildProvinceWorkbook(brought([sent(9, 'Đang thực hiện')]));
    type(spec, 'Chỉ tiêu tổng hợp', 'CT04', 'Tử số', 90);
    return spec;
  };

  test('what was corrected elsewhere stays so, and the column has what the agency sent', async () => {
    const { result } = await next(
      await without(edited(), 'Chỉ tiêu tổng hợp', 'Giải trình'),
      sent(9, 'Đang thực hiện'),
    );
    expect(figures(result)).toEqual({ numerator: 90, denominator: 100, explanation: 'Đang rà soát' });
  });

  test('what only lacks the column is not corrected', async () => {
    const { result } = await next(
      await without(edited(), 'Chỉ tiêu tổng hợp', 'Tử số'),
      sent(9, 'Đang thực hiện'),
    );
    expect(figures(result)).toMatchObject({ numerator: 9 });
    expect(result.targets.filter(({ correction }) => correction !== null)).toEqual([]);
    expect(result.changes.filter(({ kind }) => kind === 'corrected')).toEqual([]);
  });

  test('what cannot be told any more is not kept, which is said once for the agency', async () => {
    const run = await without(edited(), 'Chỉ tiêu tổng hợp', 'Giải trình');
    const unread = [
      { kind: 'unread', agencyId: 'STC', agencyName: 'Sở Tài chính', code: null, before: '', after: '' },
    ];
    const kinds = ({ result }: Awaited<ReturnType<typeof next>>) =>
      result.changes.filter(({ kind }) => kind === 'unread');
    const away = await next(run);
    expect(kinds(away)).toEqual(unread);
    expect(away.run.corrections).toEqual([]);
    expect(kinds(await next(run, sent(95, 'Đang thực hiện')))).toEqual(unread);
  });
});

test('waiting corrections of which somebody deleted a column are not taken for others', async () => {
  const away = await next(await corrected());
  const snapshot = await saved(away.spec);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Số liệu đã điều chỉnh')!;
  const at = sheet.values.find((row) => row.includes('Tử số'))!.indexOf('Tử số');
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats])
    for (const cells of grid) cells.splice(at, 1);
  const { corrections } = readProvinceWorkbook(bindWorkbook(snapshot))!;
  expect(corrections.map(({ code, missing }) => [code, missing])).toEqual([
    [CODE, ['numerator']],
    ['CT04', ['numerator']],
  ]);
});

test('a corrected date is said as a date, a removed one as empty, other words and figures as typed', () => {
  const { tasks } = brought([
    book('Sở Tài chính', {
      tasks: { [CODE]: { percent: 40, documentNumber: '1/BC', documentDate: day('2024-03-05') } },
    }),
  ]);
  const task = tasks.find(({ row }) => row.code === CODE)!;
  const entry = { percent: 60, documentNumber: '1/BC', doneOn: day('2024-12-01') };
  expect(correctionText({ ...task, entry, correction: { reported: task.entry, seenOn: null } })).toEqual({
    reported: '% hoàn thành: 40; Ngày hoàn thành: để trống; Ngày văn bản: 05/03/2024',
    corrected: '% hoàn thành: 60; Ngày hoàn thành: 01/12/2024; Ngày văn bản: để trống',
  });
});

test('a correction of another period corrects nothing', async () => {
  const other = { ...(await corrected()), period: 'q3' };
  expect(figures(brought([sent(9, 'Đang thực hiện')], { previous: [other] }))).toMatchObject({
    numerator: 9,
  });
});
