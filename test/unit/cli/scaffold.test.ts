import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
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

describe('--send-by', () => {
  const file = () => path.join(folder, 'so.xlsx');
  const make = (...sendBy: string[]) =>
    cchc('scaffold', '--agency', 'Sở Nội vụ', '--period', 'q1', '--out', file(), ...sendBy);
  const named = async () => bindWorkbook(await readXlsx(fs.readFileSync(file()))).identity?.sendBy;

  test('is written into the workbook and stays there when it is made again without', async () => {
    expect((await make()).code).toBe(0);
    expect(await named()).toBe('2024-03-17');
    expect((await make('--send-by', '2024-03-12')).code).toBe(0);
    expect(await named()).toBe('2024-03-12');
    expect((await make()).code).toBe(0);
    expect(await named()).toBe('2024-03-12');
  });

  test.each([
    ['12/03/2024', 'không phải là ngày'],
    ['2023-12-14', 'không được trước ngày 15/12/2023'],
  ])('%s is refused', async (day, why) => {
    const { code, err } = await make('--send-by', day);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(fs.existsSync(file())).toBe(false);
  });
});
