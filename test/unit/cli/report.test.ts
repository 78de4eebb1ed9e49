import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  // Nothing entered: Kiểm tra has something to say.
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
