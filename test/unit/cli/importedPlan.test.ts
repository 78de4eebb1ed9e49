import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { SONG_BIEN_FILES } from '../../programmes';
import { asDocx } from '../import/plan/layouts';
import { cchc } from './cli';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-imported-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(folder, ...parts);

/** Next year's appendix of a two-tier province, with an unreadable deadline and an unknown office. */
const APPENDIX = [
  {
    before: ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027', 'I. CẢI CÁCH THỂ CHẾ'],
    rows: [
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ['1', 'Ban hành kế hoạch rà soát', 'Kế hoạch', 'Sở Nội vụ', 'Các sở, ngành', 'Quý I/2027'],
      ['2', 'Rà soát thủ tục', 'Báo cáo', 'Các sở, ngành; UBND cấp xã', '', 'sớm nhất có thể'],
      ['3', 'Số hóa hồ sơ', 'Báo cáo', 'Sở Trên Trời', 'Sở Nội vụ', 'Trước 15/6/2027'],
    ],
  },
];
const AGENCIES = SONG_BIEN_FILES.catalogue.agencies.filter(({ reports }) => reports).length;
const PERIOD = SONG_BIEN_FILES.periods.periods[0]!.id;

test('an appendix, its plan workbook, all agencies’ workbooks, samples, Kiểm tra, Tổng hợp: no developer between them', async () => {
  fs.writeFileSync(at('base.json'), JSON.stringify(SONG_BIEN_FILES));
  fs.writeFileSync(at('phu-luc.docx'), asDocx(APPENDIX));
  const plan = at('ke-hoach.xlsx');
  const imported = await cchc(
    'import',
    at('phu-luc.docx'),
    '--plan',
    at('base.json'),
    '--out',
    plan,
    '--json',
  );
  expect(imported.code).toBe(1);
  const { unread } = JSON.parse(imported.out) as { unread: { text: string }[] };
  expect(unread.map(({ text }) => text)).toEqual(['sớm nhất có thể', 'Sở Trên Trời']);

  const options = ['--plan', plan, '--period', PERIOD];
  const made = await cchc('scaffold', '--agency', 'all', ...options, '--out', at('books'));
  expect(made.code).toBe(0);
  const books = fs.readdirSync(at('books'));
  expect(books).toHaveLength(AGENCIES);
  expect(books.every((name) => name.startsWith('CCHC2027_'))).toBe(true);

  // Unconfirmed items have no deadline or verdict, and are labelled as such.
  const office = books.find((name) => name.endsWith('_SNV.xlsx'))!;
  const { sheets } = await readXlsx(fs.readFileSync(at('books', office)));
  const { values } = sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const header = values.find((cells) => cells.includes('Mã'))!;
  const cell = (code: string, column: string) =>
    values.find((cells) => cells[header.indexOf('Mã')] === code)![header.indexOf(column)];
  expect(cell('I.1.2', 'Thời gian')).toBe('sớm nhất có thể (thời hạn chưa xác nhận)');
  expect(cell('I.1.2', 'Tình trạng hạn')).toBe('Chưa có hạn');
  expect(cell('I.1.3', 'Chủ trì')).toBe('Sở Trên Trời (cơ quan chưa xác nhận)');
  expect(cell('I.1.1', 'Thời gian')).toBe('Quý I/2027');

  const sampled = ['sample', '--seed', '5', '--agencies', String(AGENCIES), '--defects', 'none', ...options];
  expect((await cchc(...sampled, '--out', at('filled'))).code).toBe(0);
  const filled = fs.readdirSync(at('filled')).filter((name) => name.endsWith('.xlsx'));
  for (const name of filled) {
    const { code, out } = await cchc('validate', at('filled', name), '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    expect([name, code, findings]).toEqual([name, 0, []]);
  }
  const { code, out } = await cchc(
    'consolidate',
    at('filled'),
    ...options,
    '--out',
    at('tinh.xlsx'),
    '--json',
  );
  const { received, missing, rejected, decisions } = JSON.parse(out) as Record<string, unknown[]>;
  expect([code, received!.length, missing, rejected, decisions]).toEqual([0, AGENCIES, [], [], []]);
});

test('a plan that does not say its year has that of the programme whose agencies it takes', async () => {
  const cells = [
    ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
    ['1', 'Ban hành quy chế', 'Quy chế', 'Sở Nội vụ', 'Quý I'],
  ];
  fs.writeFileSync(at('dan.txt'), cells.map((row) => row.join('\t')).join('\n'));
  fs.writeFileSync(at('song-bien.json'), JSON.stringify(SONG_BIEN_FILES));
  const year = async (...options: string[]) => {
    const { out } = await cchc('import', at('dan.txt'), ...options, '--json');
    return (JSON.parse(out) as { year: number }).year;
  };
  expect(await year('--agencies', at('song-bien.json'))).toBe(SONG_BIEN_FILES.plan.year);
  expect(await year('--agencies', at('song-bien.json'), '--plan', 'bac-giang-2024')).toBe(2024);
  expect(await year()).toBe(2024);
});

test('import tells in one line what has one cause', async () => {
  const [{ before, rows }] = APPENDIX as [(typeof APPENDIX)[0]];
  const odd = (index: number) => [
    String(index),
    `Việc thứ ${index}`,
    'Báo cáo',
    'Sở Nội vụ',
    '',
    'sớm nhất có thể',
  ];
  fs.writeFileSync(
    at('mot-nguyen-nhan.docx'),
    asDocx([{ before, rows: [...rows, ...[4, 5, 6, 7, 8].map(odd)] }]),
  );
  fs.writeFileSync(at('base.json'), JSON.stringify(SONG_BIEN_FILES));
  const { err } = await cchc('import', at('mot-nguyen-nhan.docx'), '--plan', at('base.json'));
  const lines = err.split('\n').filter((line) => line.includes('sớm nhất có thể'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^(?:bảng 1, dòng \d+, cột \d+(?:, | và )){3}3 chỗ khác: sớm nhất có thể: không hiểu được/,
  );
  expect(err).toContain('7 chỗ chưa đọc được');
});
