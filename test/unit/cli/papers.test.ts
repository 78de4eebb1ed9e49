import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { saveFile } from '../../../src/cli/files/saveFile';
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
