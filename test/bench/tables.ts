import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sampleWorkbooks } from '../../src/cli/sample/writeSamples';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { BAC_GIANG } from '../programmes';

/**
 * The tables of 34 provinces of two years read together, as an analyst would with DuckDB, beside one pass over the same
 * bytes. Two provinces differ in their name alone: what is measured is the reading. Needs a built dist/cli.
 */
const PROVINCES = 34;
const YEARS = [2024, 2025];
const AGENCIES = 113;
const SEED = 1;
const DUCKDB = '1.5.6-r.1';
const CACHE = path.join(process.cwd(), '.cache/bench');
const FOLDER = path.join(CACHE, 'tables');

function cchc(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/cchc.js', ...args], { encoding: 'utf8' });
  // 1: something needs a decision.
  if (status !== 0 && status !== 1) throw new Error(`cchc ${args[0]}: ${stderr}`);
}

/** One province's tables, from the workbooks its agencies returned. */
async function tablesOfOne(): Promise<string> {
  const [returned, made] = [path.join(FOLDER, 'returned'), path.join(FOLDER, 'one')];
  fs.mkdirSync(returned, { recursive: true });
  const input = {
    programme: BAC_GIANG,
    period: knownPeriod(BAC_GIANG, 'nam'),
    seed: SEED,
    agencies: AGENCIES,
  };
  for await (const { file, bytes } of sampleWorkbooks({ ...input, defects: 'none' }))
    fs.writeFileSync(path.join(returned, file), bytes);
  const province = path.join(FOLDER, 'TINH.xlsx');
  cchc('consolidate', returned, '--period', 'nam', '--date', '2024-12-14', '--out', province);
  cchc('tables', province, '--out', made);
  return made;
}

/** Start of a line: province, plan, year. None of them is quoted here. */
const ORIGIN = /\n[^",\n]+,([^",\n]+),\d{4},/g;

/** The same lines under another province's name and year. */
function copyAs(from: string, province: string, year: number): number {
  const to = path.join(FOLDER, `${province}-${year}`);
  fs.mkdirSync(to);
  let bytes = 0;
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith('.csv'))) {
    const text = fs.readFileSync(path.join(from, file), 'utf8');
    const copied = text.replace(ORIGIN, (_line, plan: string) => `\n${province},${plan},${year},`);
    fs.writeFileSync(path.join(to, file), copied);
    bytes += Buffer.byteLength(copied);
  }
  return bytes;
}

interface Answer {
  ms: number;
  rows: Record<string, unknown>[];
}

/** Not a dependency of the project: only this program uses it. */
function byDuckdb(queries: readonly string[]): Answer[] {
  const folder = path.join(CACHE, 'duckdb');
  const library = path.join(folder, 'node_modules/@duckdb/node-api');
  if (!fs.existsSync(library)) {
    fs.mkdirSync(folder, { recursive: true });
    const args = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder];
    const { status } = spawnSync('npm', [...args, `@duckdb/node-api@${DUCKDB}`], { stdio: 'inherit' });
    if (status !== 0) throw new Error('DuckDB could not be installed');
  }
  const program = path.join(process.cwd(), 'test/bench/baselines/duckdb.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, library, ...queries], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer[];
}

/** @returns how many lines there are, and the median of five runs in milliseconds */
function onePass(files: readonly string[]): { lines: number; ms: number } {
  const runs: number[] = [];
  let lines = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    lines = 0;
    for (const file of files) for (const byte of fs.readFileSync(file)) if (byte === 10) lines += 1;
    runs.push(performance.now() - start);
  }
  return { lines, ms: runs.sort((a, b) => a - b)[2] ?? NaN };
}

async function main(): Promise<void> {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  const one = await tablesOfOne();
  const names = Array.from({ length: PROVINCES }, (_, index) => `Tỉnh ${index + 1}`);
  const bytes = names
    .flatMap((name) => YEARS.map((year) => copyAs(one, name, year)))
    .reduce((sum, size) => sum + size, 0);
  const files = fs
    .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /-\d{4}.*\.csv$/.test(name))
    .map((name) => path.join(FOLDER, name));
  const bound = onePass(files);

  const table = (name: string) => `read_csv('${FOLDER}/*-*/${name}', union_by_name = true)`;
  const kinds = fs.readdirSync(one).filter((name) => name.endsWith('.csv'));
  const [perProvince, ...everyTable] = byDuckdb([
    `SELECT province, year, count(*) AS tasks, count(*) FILTER (state = 'Hoàn thành') AS done
      FROM ${table('plan_rows.csv')} WHERE code NOT LIKE 'P.%' GROUP BY ALL`,
    ...kinds.map((name) => `SELECT province, year, count(*) AS rows FROM ${table(name)} GROUP BY ALL`),
  ]);
  const counted = perProvince?.rows ?? [];
  if (counted.length !== PROVINCES * YEARS.length)
    throw new Error(`${counted.length} provinces and years instead of ${PROVINCES * YEARS.length}`);
  const differing = new Set(counted.map(({ tasks, done }) => `${String(done)} of ${String(tasks)}`));
  if (differing.size !== 1)
    throw new Error(`the same province counts differently: ${[...differing].join('; ')}`);
  const reading = everyTable.reduce((sum, { ms }) => sum + ms, 0);
  const mib = (bytes / 2 ** 20).toFixed(1);
  const ms = (value: number) => `${Math.round(value)} ms`;
  process.stdout.write(
    [
      `${PROVINCES} provinces, ${YEARS.length} years, ${kinds.length} tables each: ${files.length} files, ${mib} MiB`,
      `one pass over the bytes (bound), ${bound.lines} lines: ${ms(bound.ms)}`,
      `DuckDB: every table of all, counted by province and year: ${ms(reading)}, ${(reading / bound.ms).toFixed(2)} × the bound`,
      `DuckDB: tasks done by province and year: ${ms(perProvince?.ms ?? NaN)}; each has ${[...differing].join()}`,
      '',
    ].join('\n'),
  );
}

void main();
