import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cchc } from './cli';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-failures-'));
  fs.writeFileSync(path.join(folder, 'hỏng.json'), '{');
  fs.writeFileSync(path.join(folder, 'thiếu.json'), '{}');
  fs.writeFileSync(path.join(folder, 'rỗng.xlsx'), '');
  fs.writeFileSync(path.join(folder, 'xã.txt'), 'UBND xã Tân Mỹ\n\nHọp giao ban\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const MISSING = 'Không có tệp hoặc thư mục này.';
const IS_FOLDER = 'Đây là thư mục, không phải tệp.';
const consolidate = ['consolidate', '.', '--period', 'nam'];
const scaffold = ['scaffold', '--agency', 'Sở Nội vụ', '--period', 'nam', '--out'];

/** `@` stands for the folder. */
test.each([
  [
    ['consolidate', '@/không-có', '--period', 'nam'],
    ['@/không-có', MISSING],
  ],
  [
    [...consolidate, '--expect', '@/không-có.txt'],
    ['@/không-có.txt', MISSING],
  ],
  [
    [...consolidate, '--expect', '@'],
    ['@', IS_FOLDER],
  ],
  [
    [...consolidate, '--previous', '@/không-có.xlsx'],
    ['@/không-có.xlsx', MISSING],
  ],
  [
    [...consolidate, '--previous', '@'],
    ['@', IS_FOLDER],
  ],
  [
    ['validate', '@/không-có.xlsx'],
    ['@/không-có.xlsx', MISSING],
  ],
  [
    ['validate', '@'],
    ['@', IS_FOLDER],
  ],
  [
    ['validate', '@/rỗng.xlsx'],
    ['@/rỗng.xlsx', 'Tệp rỗng'],
  ],
  [
    ['validate', '@/rỗng.xlsx', '--previous', '@/không-có.xlsx'],
    ['@/không-có.xlsx', MISSING],
  ],
  [
    ['plan', 'show', '--plan', '@/không-có.json'],
    ['@/không-có.json', MISSING],
  ],
  [
    ['plan', 'show', '--plan', '@/hỏng.json'],
    ['@/hỏng.json', 'không đúng dạng JSON'],
  ],
  [
    [...scaffold, '@/rỗng.xlsx/a.xlsx'],
    ['@/rỗng.xlsx', 'không phải thư mục'],
  ],
  [
    [...consolidate, '--expect', '@/xã.txt'],
    ['@/xã.txt, dòng 3', '“Họp giao ban”'],
  ],
  [
    ['scaffold', '--list', '@/xã.txt', '--period', 'nam', '--out', '@'],
    ['@/xã.txt, dòng 3', '“Họp giao ban”'],
  ],
  [
    ['scaffold', '--agency', 'all', '--period', 'nam', '--out', '@/một.xlsx'],
    ['@/một.xlsx', 'phải là thư mục'],
  ],
  [[...consolidate, '--bogus'], ['Không có tùy chọn “--bogus”']],
  [['consolidate', '.', '--period'], ['“--period” thiếu giá trị']],
  [[...scaffold, '@/a.xlsx', 'vụ'], ['Lệnh này không dùng đến “vụ”']],
  [['gì'], ['Cách dùng']],
])('cchc %j', async (args, words) => {
  const here = (text: string) => text.replace('@', folder);
  const { code, err } = await cchc(...args.map(here));
  expect(code).toBe(2);
  for (const word of words) expect(err).toContain(here(word));
  expect(err).not.toMatch(/\b(E[A-Z]{4,}|Unknown|option|argument|Error)\b/);
});
