import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sampleWorkbooks } from '../../src/cli/sample/writeSamples';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { BAC_GIANG } from '../programmes';

/**
 * A consolidation from the shell, compared with the lower bound of reading (unzip and one scan, single-threaded), the
 * same job with plain ExcelJS, and just the reading with openpyxl, in the same run over the same files.
 * `BENCH_FILES=23,230` for fewer.
 */
const ROOT = process.cwd();
const CACHE = path.join(ROOT, '.cache/bench');
const BASELINES = path.join(ROOT, 'test/bench/baselines');
const EXCELJS = '4.4.0';
const SEED = 1;
const COUNTS = (process.env.BENCH_FILES ?? '23,230,2300').split(',').map(Number);

interface Measured {
  seconds: number;
  /** Peak memory of the whole process, including threads. */
  megabytes: number;
}

/** Wall time and peak memory of a program as counted by the kernel; null if it fails. */
function measure(command: string, args: string[]): Promise<Measured | null> {
  const start = performance.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let kilobytes = 0;
  const look = () => {
    try {
      const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It ended between two samples.
    }
  };
  const timer = setInterval(look, 25);
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint = data.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      // 1: something needs a decision.
      if (code !== 0 && code !== 1) {
        process.stderr.write(`${command} ${args[0]}: ${complaint}\n`);
        resolve(null);
      } else resolve({ seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 });
    });
  });
}

async function samples(count: number): Promise<string> {
  const folder = path.join(CACHE, `samples-${SEED}-${count}`);
  const complete = path.join(folder, 'complete');
  if (fs.existsSync(complete)) return folder;
  fs.mkdirSync(folder, { recursive: true });
  const input = { programme: BAC_GIANG, period: knownPeriod(BAC_GIANG, 'nam'), seed: SEED, agencies: count };
  for await (const { file, bytes } of sampleWorkbooks({ ...input, defects: 'none' }))
    fs.writeFileSync(path.join(folder, file), bytes);
  fs.writeFileSync(complete, '');
  return folder;
}

/** Not a dependency of the project: only this program uses it, for comparison. */
function exceljs(): string | null {
  const folder = path.join(CACHE, 'exceljs');
  const library = path.join(folder, 'node_modules/exceljs');
  if (fs.existsSync(library)) return library;
  fs.mkdirSync(folder, { recursive: true });
  const args = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, `exceljs@${EXCELJS}`];
  return spawnSync('npm', args, { stdio: 'inherit' }).status === 0 ? library : null;
}

/** Debian's, which finds the package python3-openpyxl. */
const PYTHON = '/usr/bin/python3';
const hasOpenpyxl = () => spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

function row(what: string, count: number, measured: Measured | null, bound: Measured | null): void {
  const shown = measured
    ? `${measured.seconds.toFixed(2).padStart(8)} s ${measured.megabytes.toFixed(0).padStart(6)} MB` +
      (bound ? `  ${(measured.seconds / bound.seconds).toFixed(2)} × the bound` : '')
    : '  not measured';
  process.stdout.write(`${String(count).padStart(5)} files  ${what.padEnd(34)} ${shown}\n`);
}

async function main(): Promise<void> {
  const library = exceljs();
  const python = hasOpenpyxl();
  if (!python) process.stdout.write('openpyxl is missing: apt-get install python3-openpyxl\n');
  for (const count of COUNTS) {
    const folder = await samples(count);
    const out = path.join(CACHE, 'province.xlsx');
    const cchc = ['dist/cli/cchc.js', 'consolidate', folder, '--period', 'nam', '--date', '2024-12-14'];
    // Warms the system's file cache for all candidates.
    await measure(process.execPath, [path.join(BASELINES, 'unzipAndScan.mjs'), folder]);
    const bound = await measure(process.execPath, [path.join(BASELINES, 'unzipAndScan.mjs'), folder]);
    row('unzip and one scan (bound)', count, bound, bound);
    // An existing one would be kept beside the new one.
    fs.rmSync(out, { force: true });
    row('cchc: read, judge, merge', count, await measure(process.execPath, cchc), bound);
    row(
      'cchc: the same, workbook written',
      count,
      await measure(process.execPath, [...cchc, '--out', out]),
      bound,
    );
    if (library) {
      const args = [path.join(BASELINES, 'exceljs.cjs'), library, folder, out];
      row('ExcelJS: read, stack, write', count, await measure(process.execPath, args), bound);
    }
    if (python)
      row(
        'openpyxl: read alone',
        count,
        await measure(PYTHON, [path.join(BASELINES, 'openpyxl_read.py'), folder]),
        bound,
      );
  }
}

void main();
