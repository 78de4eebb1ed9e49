import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../consolidation/books';
import { cchc } from './cli';

/** Led by 19 sở and 10 districts, due 9/2/2024. */
const GROUP = 'II.2.1.HD1';

let folder: string;
let province: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-tables-'));
  province = path.join(folder, 'tinh.xlsx');
  const consolidation = brought(
    [
      book('Sở Tư pháp', {
        tasks: {
          [GROUP]: {
            status: 'Hoàn thành',
            doneOn: day('2024-02-09'),
            percent: 62.5,
            note: 'Gồm "2" việc, xong\nmột',
            documentNumber: '=HYPERLINK("x")',
          },
        },
        targets: { CT04: { numerator: 9, denominator: 10 } },
        phone: '0204 3854 000',
      }),
      book('Sở Tài chính', {
        tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: 'giữa tháng 2', note: '-Do chờ hướng dẫn' } },
        ...sealedOn('2024-12-24'),
      }),
    ],
    { reportingDate: day('2024-12-25') },
  );
  fs.writeFileSync(province, await writeXlsx(buildProvinceWorkbook(consolidation)));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Parses RFC 4180 text by the headers in its first row; shares no code with the writer. */
function parsed(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const token = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, cell = '', mark] = match;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (mark === '\r\n') rows.push([]);
    end = match.index + whole.length;
  }
  expect(end).toBe(text.length);
  const [header = [], ...body] = rows.slice(0, -1);
  for (const row of body) expect(row).toHaveLength(header.length);
  return body.map((row) => Object.fromEntries(row.map((cell, at) => [header[at]!, cell])));
}

const read = (out: string, name: string): Record<string, string>[] => {
  const bytes = fs.readFileSync(path.join(out, `${name}.csv`));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parsed(bytes.subarray(3).toString('utf8'));
};

const NAMES = ['tasks', 'targets', 'plan_rows', 'plan_targets', 'agencies', 'discrepancies', 'evidence'];

test('every table of the province’s workbook as CSV: days as days, what is typed wrong as typed, formulas defused', async () => {
  const out = path.join(folder, 'a');
  const { code, out: said, err } = await cchc('tables', province, '--out', out, '--json');
  // Findings: two texts that look like formulas, one of them again as evidence with its note; and an invalid date.
  expect([code, JSON.parse(said)]).toEqual([1, expect.objectContaining({ defused: 3, asTyped: 1 })]);
  expect(err).toContain('3 văn bản bắt đầu như công thức');
  expect(fs.readdirSync(out).sort()).toEqual(
    [...NAMES.map((name) => `${name}.csv`), 'datapackage.json'].sort(),
  );

  const tasks = read(out, 'tasks');
  const of = (agency: string) => tasks.find((row) => row.agency_id === agency && row.code === GROUP);
  expect(of('STP')).toMatchObject({
    province: 'Bắc Giang',
    plan_id: '213-KH-UBND-2024',
    year: '2024',
    period: 'nam',
    reporting_date: '2024-12-25',
    agency: 'Sở Tư pháp',
    status: 'Hoàn thành',
    percent: '62.5',
    done_on: '2024-02-09',
    due: '2024-02-09',
    due_status: 'Đúng hạn',
    note: 'Gồm "2" việc, xong\nmột',
    document_number: '\'=HYPERLINK("x")',
    as_typed: '',
  });
  expect(of('STC')).toMatchObject({
    done_on: '',
    as_typed: 'done_on=giữa tháng 2',
    note: "'-Do chờ hướng dẫn",
  });

  const plan = read(out, 'plan_rows');
  expect(plan.filter((row) => !row.code!.startsWith('P.'))).toHaveLength(BAC_GIANG.plan.rows.length);
  expect(plan.find((row) => row.code === GROUP)).toMatchObject({
    owed: '29',
    done: '2',
    state: 'Đang thực hiện',
  });
  expect(read(out, 'targets').find((row) => row.agency_id === 'STP' && row.code === 'CT04')).toMatchObject({
    numerator: '9',
    denominator: '10',
    rate: '90',
    verdict: 'Chưa đạt',
  });
  expect(read(out, 'plan_targets').find((row) => row.code === 'CT12')).toMatchObject({
    numerator: '',
    rate: '',
    reported: '0',
    verdict: 'Chưa có số liệu',
  });
  const agencies = read(out, 'agencies');
  expect(agencies).toHaveLength(37);
  expect(agencies.find((row) => row.agency_id === 'STC')).toMatchObject({
    receipt: 'Gửi chậm',
    sent_on: '2024-12-24',
  });
  // Neither telephone numbers nor who filled it in.
  expect(fs.readFileSync(path.join(out, 'agencies.csv'), 'utf8')).not.toMatch(/0204 3854 000|Nguyễn Thị Hoa/);
});

test('evidence: each document of a cell a row, with what it is and where it stands', async () => {
  const file = path.join(folder, 'minh-chung.xlsx');
  const tasks = {
    [GROUP]: {
      status: 'Hoàn thành',
      documentNumber: '12/KH-STC; Số 7/STC-VP https://vb.example.vn/7',
      documentDate: day('2024-02-08'),
      note: '-xem https://kho.example.vn/a.',
    },
    'II.2.1.HD4': { status: 'Đang thực hiện', documentNumber: 'biên bản họp' },
    'II.3.1.HD1': { status: 'Hoàn thành' },
  };
  fs.writeFileSync(file, await writeXlsx(buildProvinceWorkbook(brought([book('Sở Tài chính', { tasks })]))));
  const out = path.join(folder, 'g');
  await cchc('tables', file, '--out', out);
  const rows = read(out, 'evidence');
  const shown = rows.map((row) => [
    ...[row.code, row.paper, row.document, row.document_kind, row.document_date, row.evidence_state],
    row.link,
  ]);
  expect(shown).toEqual([
    [GROUP, '1', '12/KH-STC', 'KH', '2024-02-08', 'Đủ số và ngày', 'https://vb.example.vn/7'],
    [GROUP, '2', '7/STC-VP', '', '2024-02-08', 'Đủ số và ngày', 'https://vb.example.vn/7'],
    ['II.2.1.HD4', '1', 'biên bản họp', '', '', 'Không phải số, ký hiệu văn bản', ''],
  ]);
  expect(rows[0]).toMatchObject({
    agency_id: 'STC',
    agency: 'Sở Tài chính',
    role: 'Chủ trì',
    status: 'Hoàn thành',
    note: "'-xem https://kho.example.vn/a.",
    sheet: 'Nhiệm vụ',
    cell: 'K4',
  });
});

test('the data package describes each file and column in both languages, in the order of the file', async () => {
  const out = path.join(folder, 'b');
  await cchc('tables', province, '--out', out);
  const described = JSON.parse(fs.readFileSync(path.join(out, 'datapackage.json'), 'utf8'));
  expect(described).toMatchObject({ name: 'cchc-213-kh-ubnd-2024-nam', province: 'Bắc Giang', year: 2024 });
  expect(described.resources.map(({ name }: { name: string }) => name)).toEqual(NAMES);
  const DAY = /^\d{4}-\d\d-\d\d$/;
  const fits: Record<string, (text: string) => boolean> = {
    string: () => true,
    integer: (text) => /^-?\d+$/.test(text),
    number: (text) => text.trim() === text && Number.isFinite(Number(text)),
    date: (text) => DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  };
  for (const { name, path: file, schema } of described.resources) {
    const rows = read(out, name);
    expect(file).toBe(`${name}.csv`);
    const header = fs.readFileSync(path.join(out, file), 'utf8').slice(1).split('\r\n')[0]!.split(',');
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
    for (const { name: key, type, description, description_en: english } of schema.fields) {
      expect([key, Boolean(description), Boolean(english), description !== english]).toEqual([
        key,
        true,
        true,
        true,
      ]);
      for (const row of rows)
        if (row[key] !== '') expect([key, row[key], fits[type]!(row[key]!)]).toEqual([key, row[key], true]);
    }
    const keys = rows.map((row) => schema.primaryKey.map((key: string) => row[key]).join(' | '));
    expect(new Set(keys).size).toBe(rows.length);
  }
});

test('nothing is written over, and nothing half: --force keeps what stood there', async () => {
  const out = path.join(folder, 'c');
  fs.mkdirSync(out);
  fs.writeFileSync(path.join(out, 'agencies.csv'), 'mine');
  const refused = await cchc('tables', province, '--out', out);
  expect([refused.code, fs.readdirSync(out)]).toEqual([2, ['agencies.csv']]);
  expect(refused.err).toContain('agencies.csv');
  const forced = await cchc('tables', province, '--out', out, '--force');
  expect(forced.code).toBe(1);
  const kept = fs.readdirSync(out).filter((name) => name.startsWith('agencies ('));
  expect(kept.map((name) => fs.readFileSync(path.join(out, name), 'utf8'))).toEqual(['mine']);
});

test('a file that is not a province workbook, and a call without a folder', async () => {
  const agency = path.join(folder, 'so.xlsx');
  await cchc('scaffold', '--agency', 'Sở Tư pháp', '--period', 'nam', '--out', agency);
  const wrong = await cchc('tables', agency, '--out', path.join(folder, 'd'));
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('không phải biểu tổng hợp')]);
  expect((await cchc('tables', province)).code).toBe(2);
  expect((await cchc('tables', path.join(folder, 'none.xlsx'), '--out', folder)).code).toBe(2);
});

test('a consolidation of nothing has its tables, with nothing to look at', async () => {
  const empty = path.join(folder, 'trong.xlsx');
  fs.writeFileSync(empty, await writeXlsx(buildProvinceWorkbook(brought([]))));
  const out = path.join(folder, 'e');
  expect((await cchc('tables', empty, '--out', out)).code).toBe(0);
  expect(read(out, 'tasks')).toEqual([]);
  expect(read(out, 'discrepancies')).toEqual([]);
  expect(read(out, 'agencies')).toHaveLength(37);
});
