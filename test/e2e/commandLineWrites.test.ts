import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFileHost } from '../../src/host/file/fileHost';
import { CLI } from './commandLine';

const KILLS = 12;
let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const workbooks = () => fs.readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
const SCAFFOLD = ['scaffold', '--agency', 'Sở Nội vụ', '--period', 'nam', '--out'];
const FIX = () => ['validate', at('sổ.xlsx'), '--fix', at('sổ.xlsx')];

let filled: Buffer;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-cut-off-'));
  run(...SCAFFOLD, at('sổ.xlsx'));
  const host = createFileHost(fs.readFileSync(at('sổ.xlsx')));
  // A date as text, which a safe fix converts.
  await host.apply([{ sheet: 'Nhiệm vụ', cell: 'M4', value: ' 15/3/2024 ' }]);
  filled = Buffer.from(await host.bytes());
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  // What was killed may have left what it was writing beside the workbook.
  for (const name of fs.readdirSync(folder)) fs.rmSync(at(name), { recursive: true });
  fs.writeFileSync(at('sổ.xlsx'), filled);
});

test('killed at any moment, the only copy of a workbook is the old one or the fixed one', async () => {
  const start = performance.now();
  run(...FIX());
  const whole = performance.now() - start;
  const fixed = fs.readFileSync(at('sổ.xlsx'));
  expect(fixed.equals(filled)).toBe(false);

  for (let kill = 1; kill <= KILLS; kill += 1) {
    fs.writeFileSync(at('sổ.xlsx'), filled);
    const child = spawn(process.execPath, [CLI, ...FIX()], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), (whole * kill) / KILLS);
    await new Promise((resolve) => child.on('exit', resolve));
    clearTimeout(timer);
    const left = fs.readFileSync(at('sổ.xlsx'));
    expect(left.equals(filled) || left.equals(fixed)).toBe(true);
    expect(workbooks()).toEqual(['sổ.xlsx']);
  }
});

/** Limits files to 8 KiB, like a full disk. */
const onFullDisk = (...args: string[]) =>
  spawnSync('bash', ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, CLI, ...args], {
    encoding: 'utf8',
  });

test.each([
  ['validate --fix over the input', FIX],
  ['validate --fix beside it', () => ['validate', at('sổ.xlsx'), '--fix', at('mới.xlsx')]],
  ['scaffold over it', () => [...SCAFFOLD, at('sổ.xlsx')]],
  ['scaffold --force', () => [...SCAFFOLD, at('sổ.xlsx'), '--force']],
  ['scaffold a new one', () => [...SCAFFOLD, at('mới.xlsx')]],
  ['consolidate', () => ['consolidate', at('sổ.xlsx'), '--period', 'nam', '--out', at('mới.xlsx')]],
  [
    'sample',
    () => ['sample', '--seed', '1', '--agencies', '1', '--defects', 'none', '--out', folder, '--force'],
  ],
])('a full disk is reported and leaves no part of a workbook: %s', (_what, args) => {
  const { status, stderr } = onFullDisk(...args());
  expect(stderr).toContain('Ổ đĩa đã đầy');
  expect(status).toBe(2);
  expect(fs.readdirSync(folder)).toEqual(['sổ.xlsx']);
  expect(fs.readFileSync(at('sổ.xlsx')).equals(filled)).toBe(true);
});
