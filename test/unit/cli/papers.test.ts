import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { saveFile } from '../../../src/cli/files/saveFile';
import { programmeFile } from '../../../src/programmes/programmeFile';
import { BAC_GIANG } from '../../programmes';
import { book, brought, sealedOn } from '../consolidation/books';
import { readDocx } from '../report/readDocx';
import { cchc } from './cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-papers-'));
const at = (name: string): string => join(folder, name);
const province = at('tinh.xlsx');

beforeAll(async () => {
  const findings = [
    {
      severity: 'error' as const,
      sheet: 'Nhiệm vụ',
      cell: 'F7',
      row: 'II.2.1.HD1',
      problem: 'Sai',
      todo: 'Sửa',
    },
  ];
  const returned = [book('Sở Tư pháp', { ...sealedOn('2024-12-19'), findings })];
  saveFile(province, await writeXlsx(buildProvinceWorkbook(brought(returned))));
  await cchc('scaffold', '--agency', 'Sở Y tế', '--period', 'nam', '--out', at('syt.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('slips and letters of a province’s workbook, each as Word and as text', async () => {
  expect((await cchc('slips', province, '--date', '2024-12-20', '--out', at('slips.zip'))).code).toBe(0);
  expect((await cchc('letters', province, '--date', '2024-12-20', '--out', at('letters.zip'))).code).toBe(0);
  const slips = openArchive(readFileSync(at('slips.zip')));
  expect([...slips.paths].sort()).toEqual(['Phieu-tra-STP.docx', 'Phieu-tra-STP.txt']);
  expect(readDocx(slips.bytes('Phieu-tra-STP.docx')).tables[1]![1]).toEqual([
    '1',
    'Lỗi',
    'Nhiệm vụ, ô F7',
    'II.2.1.HD1',
    'Sai',
    'Sửa',
  ]);
  const letters = openArchive(readFileSync(at('letters.zip')));
  expect(letters.paths).toContain('Cong-van-gui-cham-STP.docx');
  expect(letters.paths.filter((path) => path.includes('-SNV.'))).toEqual([]);
});

test.each([
  ['an agency’s workbook', ['slips', at('syt.xlsx'), '--out', at('x.zip')]],
  [
    'a day to answer by that is over',
    ['letters', province, '--date', '2024-12-20', '--until', '2024-12-19', '--out', at('x.zip')],
  ],
  ['no place for it', ['letters', province]],
  ['a zip that stands there', ['slips', province, '--out', at('slips.zip')]],
])('%s: refused', async (_what, args) => {
  expect((await cchc(...args)).code).toBe(2);
});

test('registers of a province’s workbook are a file of their own each', async () => {
  for (const [list, file] of [
    ['chua-gui', 'chua-gui.xlsx'],
    ['cham', 'cham.csv'],
    ['sai-lech', 'sai-lech.csv'],
    ['minh-chung', 'minh-chung.xlsx'],
  ] as const)
    expect([list, (await cchc('lists', province, '--list', list, '--out', at(file))).code]).toEqual([
      list,
      0,
    ]);
  const { sheets } = await readXlsx(readFileSync(at('chua-gui.xlsx')));
  expect(sheets[0]!.values.flat()).toContain('Sở Y tế');
  expect(sheets[0]!.values.flat()).toContain('Gửi chậm');
  expect(readFileSync(at('sai-lech.csv'), 'utf8')).toMatch(/^\uFEFFLoại sai lệch,/);
});

test('criteria are those of the plan, by the codes that it has', async () => {
  const bare = await cchc('lists', province, '--list', 'tieu-chi', '--out', at('tieu-chi.xlsx'));
  expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('trang Tiêu chí của tệp kế hoạch')]);
  const plan = at('ke-hoach.json');
  const criteria = [{ code: '1.1', text: 'Thể chế', tasks: ['II.2.1.HD1'], bands: [] }];
  saveFile(plan, Buffer.from(JSON.stringify(programmeFile({ ...BAC_GIANG, criteria }))));
  const lists = (...args: string[]) => cchc('lists', province, '--plan', plan, ...args);
  expect((await lists('--list', 'tieu-chi', '--out', at('tieu-chi.csv'))).code).toBe(0);
  expect(readFileSync(at('tieu-chi.csv'), 'utf8')).toContain('1.1,Thể chế,1,');
  const evidence = (criterion: string, file: string) =>
    lists('--list', 'minh-chung', '--criterion', criterion, '--out', at(file));
  expect((await evidence('1.1', 'theo-1.1.csv')).code).toBe(0);
  const wrong = await evidence('9', 'theo-9.csv');
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining('không có tiêu chí 9. Các tiêu chí: 1.1.'),
  ]);
  expect((await lists('--list', 'cham', '--criterion', '1.1', '--out', at('x.csv'))).code).toBe(2);
});

test('a slip after another says what became of that one; the history is a list', async () => {
  const again = at('tinh-lan-2.xlsx');
  const findings = [
    {
      severity: 'error' as const,
      sheet: 'Nhiệm vụ',
      cell: 'F7',
      row: 'II.2.1.HD1',
      problem: 'Khác',
      todo: 'Sửa',
    },
  ];
  const returned = [book('Sở Tư pháp', { ...sealedOn('2024-12-22'), file: 'STP-2.xlsx', findings })];
  saveFile(again, await writeXlsx(buildProvinceWorkbook(brought(returned))));
  const slip = ['slips', again, '--previous', province, '--date', '2024-12-23', '--out', at('slips-2.zip')];
  expect((await cchc(...slip)).code).toBe(0);
  const text = openArchive(readFileSync(at('slips-2.zip'))).text('Phieu-tra-STP.txt');
  expect(text).toContain(
    'Phiếu trả trước (tệp STP.xlsx) có 1 nội dung: 1 nội dung nay không còn, 0 nội dung vẫn còn; 1 nội dung mới.',
  );
  const history = ['lists', again, '--list', 'lich-su', '--out', at('lich-su.csv')];
  expect((await cchc(...history)).code).toBe(2);
  expect((await cchc(...history, '--previous', province)).code).toBe(0);
  expect(readFileSync(at('lich-su.csv'), 'utf8').split('\r\n')[1]).toMatch(
    /^Sở Tư pháp,STP\.xlsx,2024-12-19,1,STP-2\.xlsx,2024-12-22,1,0,1$/,
  );
});

test('the leader’s page and each of its charts are pictures with their words as text', async () => {
  const said = await cchc('page', province, '--out', at('trang.svg'), '--charts', at('bieu-do'));
  expect([said.code, said.err]).toEqual([0, expect.stringContaining(`Đã ghi ảnh: ${at('trang.svg')}`)]);
  const charts = readdirSync(at('bieu-do'));
  expect(charts).toHaveLength(3);
  for (const file of [at('trang.svg'), ...charts.map((name) => join(at('bieu-do'), name))]) {
    const { documentElement } = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'image/svg+xml' }).window
      .document;
    expect([file, documentElement.localName]).toEqual([file, 'svg']);
    // Nothing that would have to be fetched, and words that can be read.
    expect([...documentElement.querySelectorAll('image, use, script, [href]')]).toEqual([]);
    expect(documentElement.querySelectorAll('text').length).toBeGreaterThan(3);
  }
  expect((await cchc('page', province, '--out', at('trang.svg'))).code).toBe(2);
  // Refused at a chart that exists: nothing is written, the page not either.
  const refused = await cchc('page', province, '--out', at('trang 2.svg'), '--charts', at('bieu-do'));
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(at('bieu-do'))]);
  expect([existsSync(at('trang 2.svg')), readdirSync(at('bieu-do'))]).toEqual([false, charts]);
  // An SVG by the name of a PNG opens nowhere.
  const png = await cchc('page', province, '--out', at('trang.png'));
  expect([png.code, png.err]).toEqual([2, expect.stringContaining('phải kết thúc bằng .svg')]);
  expect(existsSync(at('trang.png'))).toBe(false);
});
