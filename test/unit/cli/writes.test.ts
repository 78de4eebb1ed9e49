import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { createFileHost } from '../../../src/host/file/fileHost';
import type { CellChange } from '../../../src/workbook/change';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { taskCell, targetCell } from '../../cellOf';
import { cchc } from './cli';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const bytesOf = (file: string) => fs.readFileSync(at(file));
const names = (...parts: string[]) => fs.readdirSync(at(...parts)).sort();
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-writes-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const scaffold = (out: string, ...args: string[]) =>
  cchc('scaffold', '--agency', 'Sở Nội vụ', '--period', 'nam', '--out', at(out), ...args);

async function type(file: string, ...changes: CellChange[]): Promise<Buffer> {
  const host = createFileHost(bytesOf(file));
  await host.apply(changes);
  fs.writeFileSync(at(file), await host.bytes());
  return bytesOf(file);
}
/** A single-sheet workbook somebody keeps beside ours. */
const OWN_SHEET: WorkbookSpec = {
  title: '',
  activeSheet: 'Của tôi',
  defaultFont: { name: 'Arial', size: 11 },
  styles: {},
  sheets: [
    {
      name: 'Của tôi',
      visibility: 'visible',
      showGridlines: true,
      columns: [{ width: 20 }],
      rowHeights: {},
      rows: [[{ value: 'ghi riêng' }]],
      merges: [],
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    },
  ],
  names: [],
  properties: {},
};
const figure = (value: number): CellChange => ({
  sheet: 'Chỉ tiêu',
  cell: targetCell('numerator', 4),
  value,
});
const note = (value: string): CellChange => ({ sheet: 'Chỉ tiêu', cell: 'Z1', value });

async function cell(file: string, sheet: string, address: string): Promise<unknown> {
  const { sheets } = await createFileHost(bytesOf(file)).read();
  const found = sheets.find(({ name }) => name === sheet);
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return found?.values[Number(row) - 1 - found.origin.row]?.[letter.charCodeAt(0) - 65 - found.origin.column];
}

const FIXABLE: CellChange = { sheet: 'Nhiệm vụ', cell: taskCell('doneOn', 4), value: ' 15/3/2024 ' };

describe('scaffold over what stands there', () => {
  test.each([
    ['a file that was named', 'sổ.xlsx', 'sổ.xlsx'],
    ['its own name in a folder', '', 'CCHC2024_NAM_SNV.xlsx'],
  ])('keeps what was entered, and the earlier workbook whole: %s', async (_what, out, file) => {
    await scaffold(out);
    const filled = await type(file, figure(91), note('ghi riêng'));
    const { code, err } = await scaffold(out);
    expect(code).toBe(0);
    expect(await cell(file, 'Chỉ tiêu', targetCell('numerator', 4))).toBe(91);
    const [kept, ...others] = names().filter((name) => name !== file);
    expect(others).toEqual([]);
    expect(err).toContain(kept);
    expect(bytesOf(kept ?? '').equals(filled)).toBe(true);
  });

  test('the sheets that people added stay in it', async () => {
    await scaffold('sổ.xlsx');
    const host = createFileHost(await type('sổ.xlsx', figure(91)));
    await host.write(OWN_SHEET);
    fs.writeFileSync(at('sổ.xlsx'), await host.bytes());
    expect((await scaffold('sổ.xlsx')).code).toBe(0);
    expect(await cell('sổ.xlsx', 'Của tôi', 'A1')).toBe('ghi riêng');
    expect(await cell('sổ.xlsx', 'Chỉ tiêu', targetCell('numerator', 4))).toBe(91);
  });

  test('one with nothing to change is left alone, however often', async () => {
    await scaffold('sổ.xlsx');
    const empty = bytesOf('sổ.xlsx');
    await scaffold('sổ.xlsx');
    expect(bytesOf('sổ.xlsx').equals(empty)).toBe(true);
    await type('sổ.xlsx', figure(91));
    await scaffold('sổ.xlsx');
    const again = bytesOf('sổ.xlsx');
    await scaffold('sổ.xlsx');
    expect(bytesOf('sổ.xlsx').equals(again)).toBe(true);
    expect(names()).toHaveLength(2);
  });

  test('another agency’s, another period’s, any other file is refused', async () => {
    await scaffold('sổ.xlsx');
    const filled = await type('sổ.xlsx', figure(91));
    fs.writeFileSync(at('khác.xlsx'), 'không phải sổ');
    for (const args of [
      ['--agency', 'Sở Y tế', '--period', 'nam', '--out', at('sổ.xlsx')],
      ['--agency', 'Sở Nội vụ', '--period', 'q1', '--out', at('sổ.xlsx')],
      ['--agency', 'Sở Nội vụ', '--period', 'q1', '--out', at('khác.xlsx')],
    ]) {
      const { code, err } = await cchc('scaffold', ...args);
      expect(code).toBe(2);
      expect(err).toContain('--force');
    }
    expect(bytesOf('sổ.xlsx').equals(filled)).toBe(true);
    expect(bytesOf('khác.xlsx').toString()).toBe('không phải sổ');
    expect(names()).toEqual(['khác.xlsx', 'sổ.xlsx']);
  });

  test('in a folder the one that is refused is named, the others are made', async () => {
    fs.writeFileSync(at('CCHC2024_NAM_SNV.xlsx'), 'không phải sổ');
    const { code, out, err } = await cchc(
      ...['scaffold', '--agency', 'all', '--period', 'nam', '--out', folder, '--json'],
    );
    expect(code).toBe(2);
    expect(err).toContain(at('CCHC2024_NAM_SNV.xlsx'));
    const { files, refused } = JSON.parse(out) as { files: unknown[]; refused: { file: string }[] };
    expect(refused.map(({ file }) => file)).toEqual([at('CCHC2024_NAM_SNV.xlsx')]);
    expect(names()).toHaveLength(files.length + 1);
    expect(bytesOf('CCHC2024_NAM_SNV.xlsx').toString()).toBe('không phải sổ');
  });

  test('--force means it', async () => {
    fs.writeFileSync(at('sổ.xlsx'), 'không phải sổ');
    expect((await scaffold('sổ.xlsx', '--force')).code).toBe(0);
    await type('sổ.xlsx', figure(91));
    await scaffold('sổ.xlsx', '--force');
    expect(await cell('sổ.xlsx', 'Chỉ tiêu', targetCell('numerator', 4))).toBeNull();
    expect(names()).toEqual(['sổ.xlsx']);
  });
});

describe('validate --fix', () => {
  const fix = (file: string, out: string, ...args: string[]) =>
    cchc('validate', at(file), '--fix', at(out), '--json', ...args);

  beforeEach(async () => {
    await scaffold('sổ.xlsx');
    await type('sổ.xlsx', FIXABLE);
  });

  test('a file of another’s is refused, with --force overwritten', async () => {
    await scaffold('khác.xlsx');
    const other = await type('khác.xlsx', figure(91));
    const refused = await fix('sổ.xlsx', 'khác.xlsx');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(at('khác.xlsx'));
    expect(bytesOf('khác.xlsx').equals(other)).toBe(true);
    expect((await fix('sổ.xlsx', 'khác.xlsx', '--force')).code).not.toBe(2);
    expect(await cell('khác.xlsx', 'Chỉ tiêu', targetCell('numerator', 4))).toBeNull();
  });

  test('the input is fixed in place, by whatever name or link', async () => {
    fs.symlinkSync(at('sổ.xlsx'), at('lối tắt.xlsx'));
    fs.chmodSync(at('sổ.xlsx'), 0o640);
    const { code, out } = await fix('sổ.xlsx', 'lối tắt.xlsx');
    expect(code).not.toBe(2);
    const { fixed } = JSON.parse(out) as { fixed: { cell: string }[] };
    expect(fixed.map((one) => one.cell)).toContain(FIXABLE.cell);
    expect(await cell('sổ.xlsx', FIXABLE.sheet, FIXABLE.cell)).not.toBe(FIXABLE.value);
    expect(fs.lstatSync(at('lối tắt.xlsx')).isSymbolicLink()).toBe(true);
    expect(fs.statSync(at('sổ.xlsx')).mode & 0o777).toBe(0o640);
    expect(names()).toEqual(['lối tắt.xlsx', 'sổ.xlsx']);
  });
});

test('samples take the place of nothing', async () => {
  fs.mkdirSync(at('mẫu'));
  fs.writeFileSync(at('mẫu/manifest.json'), 'của tôi');
  const sample = (...args: string[]) =>
    cchc('sample', '--seed', '1', '--agencies', '2', '--out', at('mẫu'), ...args);
  const sampleNames = async () => {
    await cchc('sample', '--seed', '1', '--agencies', '2', '--out', at('khác'));
    return names('khác');
  };
  const { code, err } = await sample();
  expect(code).toBe(2);
  expect(err).toContain(at('mẫu/manifest.json'));
  expect(names('mẫu')).toEqual(['manifest.json']);
  expect(bytesOf('mẫu/manifest.json').toString()).toBe('của tôi');
  const [first = ''] = (await sampleNames()).filter((name) => name.endsWith('.xlsx'));
  fs.rmSync(at('mẫu/manifest.json'));
  fs.writeFileSync(at('mẫu', first), 'của tôi');
  expect((await sample()).code).toBe(2);
  expect(bytesOf(`mẫu/${first}`).toString()).toBe('của tôi');
  fs.writeFileSync(at('mẫu/manifest.json'), 'của tôi');
  expect((await sample('--force')).code).toBe(0);
  expect(bytesOf('mẫu/manifest.json').toString()).not.toBe('của tôi');
});

test('a consolidation’s result takes the place of no workbook that came back', async () => {
  fs.mkdirSync(at('gửi về'));
  await scaffold('gửi về/SNV.xlsx');
  const filled = await type('gửi về/SNV.xlsx', figure(91));
  const consolidate = (...args: string[]) =>
    cchc('consolidate', at('gửi về'), '--period', 'nam', '--out', at('gửi về/SNV.xlsx'), ...args);
  const { code, err } = await consolidate();
  expect(code).toBe(2);
  expect(err).toContain(at('gửi về/SNV.xlsx'));
  expect(bytesOf('gửi về/SNV.xlsx').equals(filled)).toBe(true);
  await consolidate('--force');
  const [kept = ''] = names('gửi về').filter((name) => name !== 'SNV.xlsx');
  expect(bytesOf(`gửi về/${kept}`).equals(filled)).toBe(true);
});

describe('not a regular file', () => {
  beforeEach(() => execFileSync('mkfifo', [at('ống.xlsx')]));

  test('is not waited for', async () => {
    const { code, err } = await cchc('validate', at('ống.xlsx'));
    expect([code, err]).toEqual([2, expect.stringContaining('không phải tệp thường')]);
    const { out } = await cchc('consolidate', folder, '--period', 'nam', '--json');
    expect(JSON.parse(out)).toMatchObject({ rejected: [], passedOver: [at('ống.xlsx')] });
    const named = await cchc('consolidate', at('ống.xlsx'), '--period', 'nam');
    expect([named.code, named.err]).toEqual([2, expect.stringMatching(/ống\.xlsx.*không phải tệp thường/)]);
    for (const option of ['--previous', '--expect'])
      expect((await cchc('consolidate', folder, '--period', 'nam', option, at('ống.xlsx'))).code).toBe(2);
  });

  test('is not written to', async () => {
    for (const force of [[], ['--force']]) {
      const { code, err } = await scaffold('ống.xlsx', ...force);
      expect([code, err]).toEqual([2, expect.stringContaining('không phải tệp thường')]);
    }
    expect(names()).toEqual(['ống.xlsx']);
  });
});

test('what was found, as a file of its own: never over another', async () => {
  await scaffold('sổ.xlsx');
  await type('sổ.xlsx', FIXABLE);
  const { code, out, err } = await cchc('validate', at('sổ.xlsx'), '--report', at('lỗi.xlsx'), '--json');
  const { findings } = JSON.parse(out) as { findings: { sheet: string; cell: string }[] };
  expect([code, err]).toEqual([1, expect.stringContaining('lỗi.xlsx')]);
  const [sheet] = (await createFileHost(bytesOf('lỗi.xlsx')).read()).sheets;
  const rows = sheet!.values.slice(3).map((row) => [row[1], row[2]]);
  expect(rows).toEqual(findings.map((one) => [one.sheet, one.cell]));
  expect(sheet!.values[1]![0]).toContain('sổ.xlsx');
  const before = [bytesOf('lỗi.xlsx'), bytesOf('sổ.xlsx')];
  for (const report of ['lỗi.xlsx', 'sổ.xlsx'])
    expect((await cchc('validate', at('sổ.xlsx'), '--report', at(report))).code).toBe(2);
  expect([bytesOf('lỗi.xlsx'), bytesOf('sổ.xlsx')]).toEqual(before);
});
