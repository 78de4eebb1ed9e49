import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cchc } from './cli';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-scaffold-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('a list beside the catalogue: each agency once', async () => {
  const list = path.join(folder, 'xã.txt');
  fs.writeFileSync(list, '1. xã Tân Mỹ\nSở Nội vụ\n2. UBND xã Song Khê\n');
  const { code, out } = await cchc(
    ...['scaffold', '--agency', 'Sở Nội vụ', '--list', list],
    ...['--period', 'q1', '--out', path.join(folder, 'so'), '--json'],
  );
  expect(code).toBe(0);
  const names = ['CCHC2024_Q1_SNV.xlsx', 'CCHC2024_Q1_XA-SONG-KHE.xlsx', 'CCHC2024_Q1_XA-TAN-MY.xlsx'];
  expect(fs.readdirSync(path.join(folder, 'so')).sort()).toEqual(names);
  const { files } = JSON.parse(out) as { files: { agency: string }[] };
  expect(files.map(({ agency }) => agency)).toEqual(['Sở Nội vụ', 'UBND xã Tân Mỹ', 'UBND xã Song Khê']);
});
