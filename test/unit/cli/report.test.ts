import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { paragraph } from '../../../src/paper/paper';
import { ROW_NAMES, VALUE_NAMES } from '../../../src/report/placeholders';
import { readDocx } from '../report/readDocx';
import { cchc } from './cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-report-'));
const at = (name: string): string => join(folder, name);
const workbook = at('snv.xlsx');

beforeAll(async () => {
  await cchc('scaffold', '--agency', 'Sở Nội vụ', '--period', 'q1', '--out', workbook);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an agency’s workbook becomes its report of that period and day', async () => {
  const out = at('bao-cao.docx');
  const said = await cchc('report', workbook, '--date', '2024-03-10', '--out', out);
  expect(said.err).toContain(out);
  const { paragraphs } = readDocx(readFileSync(out));
  expect(paragraphs.some(({ text }) => text === '(Quý I năm 2024)')).toBe(true);
  expect(paragraphs.some(({ text }) => text.includes('số liệu tính đến ngày 10/03/2024'))).toBe(true);
  // Nothing entered: Kiểm tra has findings.
  expect(said.code).toBe(1);
  expect(said.err).toMatch(/còn \d+ lỗi/);
});

test('a file that stands there stays, unless it is said', async () => {
  const out = at('twice.docx');
  expect((await cchc('report', workbook, '--out', out)).code).toBe(1);
  const before = readFileSync(out);
  expect((await cchc('report', workbook, '--out', out)).code).toBe(2);
  expect(readFileSync(out).equals(before)).toBe(true);
  expect((await cchc('report', workbook, '--out', out, '--force')).code).toBe(1);
});

test.each([
  ['no file', ['report']],
  ['no place for it', ['report', workbook]],
  ['two files', ['report', workbook, workbook, '--out', at('x.docx')]],
  ['what is no workbook', ['report', at('nowhere.xlsx'), '--out', at('x.docx')]],
  ['no day', ['report', workbook, '--date', '10/3', '--out', at('x.docx')]],
])('%s: usage', async (_what, args) => {
  expect((await cchc(...args)).code).toBe(2);
  expect(existsSync(at('x.docx'))).toBe(false);
});

const templateOf = async (name: string, ...texts: string[]): Promise<string> => {
  const blocks = texts.map((text) => paragraph('body', text));
  const bytes = await writeDocx({ title: 'M', sections: [{ landscape: false, blocks }] });
  writeFileSync(at(name), bytes);
  return at(name);
};

test('the office’s own template, filled with the same figures; every placeholder of the list is known', async () => {
  const listed = (await cchc('report', '--placeholders')).out;
  const lines = listed.split('\n').filter((line) => line.startsWith('  {'));
  // Each has a description.
  for (const line of lines) expect(line).toMatch(/^ {2}\{\w+\} {2}\S/);
  expect(lines).toHaveLength(VALUE_NAMES.length + Object.values(ROW_NAMES).flat().length);
  const template = await templateOf(
    'mau.docx',
    VALUE_NAMES.map((name) => `{${name}}`).join('|'),
    ...Object.entries(ROW_NAMES).flatMap(([rows, names]) => [
      `{#${rows}}`,
      names.map((name) => `{${name}}`).join('|'),
      `{/${rows}}`,
    ]),
  );
  const out = at('theo-mau.docx');
  const said = await cchc('report', workbook, '--template', template, '--date', '2024-03-10', '--out', out);
  expect([said.code, existsSync(out)]).toEqual([1, true]);
  const [first, ...rows] = readDocx(readFileSync(out)).paragraphs.map(({ text }) => text.split('|'));
  const value = (name: (typeof VALUE_NAMES)[number]) => first![VALUE_NAMES.indexOf(name)];
  expect([value('co_quan'), value('ky_bao_cao'), value('ngay_so_lieu')]).toEqual([
    'Sở Nội vụ',
    'Quý I năm 2024',
    '10/03/2024',
  ]);
  expect(value('so_nhiem_vu')).toBe(value('chua_co_so_lieu'));
  const tasks = rows.filter((cells) => cells.length === ROW_NAMES.nhiem_vu.length);
  expect(tasks.length).toBeGreaterThan(Number(value('so_nhiem_vu')));
  expect(new Set(tasks.map((cells) => cells[ROW_NAMES.nhiem_vu.indexOf('trang_thai')]))).toEqual(
    new Set(['chưa có số liệu']),
  );
});

test('a wrong placeholder is named with its place, and nothing is written', async () => {
  const template = await templateOf('sai.docx', 'Số: {so_bao_cao}/BC', 'Mã {ma}');
  const said = await cchc('report', workbook, '--template', template, '--out', at('x.docx'));
  expect(said.code).toBe(2);
  expect(said.err).toContain('{so_bao_cao} (trong đoạn “Số: {so_bao_cao}/BC”)');
  expect(said.err).toContain('{ma} chỉ dùng được trong dòng lặp');
  expect(existsSync(at('x.docx'))).toBe(false);
  const noDocx = await cchc('report', workbook, '--template', workbook, '--out', at('x.docx'));
  expect([noDocx.code, existsSync(at('x.docx'))]).toEqual([2, false]);
});

test('a workbook of another agency, or of no earlier period, is set beside nothing', async () => {
  const later = at('snv-q2.xlsx');
  const other = at('stp.xlsx');
  await cchc('scaffold', '--agency', 'Sở Nội vụ', '--period', '6t', '--out', later);
  await cchc('scaffold', '--agency', 'Sở Tư pháp', '--period', 'q1', '--out', other);
  const out = at('so-sanh.docx');
  const refused = async (...args: string[]) => {
    const said = await cchc('report', later, ...args, '--out', out);
    expect([said.code, existsSync(out)]).toEqual([2, false]);
    return said.err;
  };
  expect(await refused('--previous', other)).toMatch(/Sở Tư pháp/);
  expect(await refused('--previous', later)).toMatch(/không phải kỳ trước/);
  expect(await refused('--last-year', workbook)).toMatch(/không phải cùng kỳ năm trước/);
  await cchc('report', later, '--previous', workbook, '--out', out);
  const heads = readDocx(readFileSync(out)).tables.map((table) => table[0]?.join('|'));
  expect(heads.some((head) => head?.includes('Kỳ trước\nQuý I năm 2024'))).toBe(true);
});
