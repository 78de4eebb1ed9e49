import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { SONG_BIEN_FILES } from '../../programmes';
import { wordsOfBacGiangIn } from '../../wordsOfBacGiang';
import { cchc } from '../cli/cli';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-song-bien-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(folder, ...names);
const PLAN = at('song-bien.json');
fs.writeFileSync(PLAN, JSON.stringify(SONG_BIEN_FILES));

/** All text in an output file: cells, sheets, names, rules, headers, properties, its own name. */
function textsOf(file: string): string {
  const name = path.basename(file);
  if (!file.endsWith('.xlsx')) return `${name}\n${fs.readFileSync(file, 'utf8')}`;
  const parts = Object.entries(unzipSync(new Uint8Array(fs.readFileSync(file))));
  return [name, ...parts.map(([part, bytes]) => `${part}\n${new TextDecoder().decode(bytes)}`)].join('\n');
}

interface Place {
  rule: string;
  sheet: string | null;
  cell: string | null;
}

/** Output of `validate --json`, one file per line. */
const resultsOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; period: string; findings: Place[] });
const isOfIdentity = (rule: string): boolean => rule.startsWith('identity/');
const placed = (list: readonly Place[]): string[] =>
  [...new Set(list.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`))].sort();

const filesIn = (name: string): string[] =>
  fs
    .readdirSync(at(name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(xlsx|json|txt)$/.test(file))
    .map((file) => at(name, file));

/** Timestamps are not plan years: the day of the test run is in the properties. */
const withoutTimes = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

const foreignIn = (files: readonly string[]): string[] =>
  files.flatMap((file) =>
    wordsOfBacGiangIn(withoutTimes(textsOf(file))).map((word) => `${path.basename(file)}: ${word}`),
  );

test('the search finds the other province where it is', async () => {
  const { code } = await cchc(
    'scaffold',
    '--agency',
    'UBND huyện Lục Nam',
    '--period',
    'nam',
    '--out',
    at('bg'),
  );
  expect(code).toBe(0);
  const found = foreignIn(filesIn('bg'));
  for (const word of ['bắc giang', '2024', 'ubnd huyện lục nam', '213/kh-ubnd'])
    expect(found.some((each) => each.endsWith(`: ${word}`))).toBe(true);
});

test('scaffold, validate and consolidate know the second programme alone', async () => {
  const made = await cchc(
    'scaffold',
    '--agency',
    'all',
    '--period',
    'canam',
    '--plan',
    PLAN,
    '--out',
    at('made'),
  );
  expect(made.err).not.toContain('Bắc Giang');
  expect(made.code).toBe(0);
  const files = filesIn('made').filter((file) => file.endsWith('.xlsx'));
  expect(files).toHaveLength(10);
  expect(foreignIn(files)).toEqual([]);

  const judged = await cchc('validate', ...files, '--plan', PLAN, '--json');
  const results = resultsOf(judged.out);
  expect(results.map(({ period }) => period)).toEqual(files.map(() => 'canam'));
  const identity = results.flatMap(({ findings }) => findings.map(({ rule }) => rule).filter(isOfIdentity));
  // Nobody has entered who prepared it yet.
  expect([...new Set(identity)]).toEqual(['identity/prepared-by-missing']);

  const brought = await cchc(
    ...[
      'consolidate',
      at('made'),
      '--period',
      'canam',
      '--plan',
      PLAN,
      '--out',
      at('province', 'th.xlsx'),
      '--json',
    ],
  );
  const summary = JSON.parse(brought.out) as { received: unknown[]; missing: unknown[]; plan: string };
  expect(summary.plan).toBe('7-KH-UBND-2026');
  expect(summary.received).toHaveLength(10);
  expect(summary.missing).toEqual([]);
  expect(foreignIn(filesIn('province'))).toEqual([]);
  const text = textsOf(at('province', 'th.xlsx'));
  for (const own of ['Sông Biển', 'Cấp cơ sở', 'UBND đặc khu Đảo Xanh', 'Cả năm 2026'])
    expect(text).toContain(own);
});

test('letterhead and signature are the agency’s own', () => {
  const [department, zone, central] = ['SKHCN', 'DAC-KHU-DAO-XANH', 'THUE'].map((id) =>
    textsOf(at('made', `CCHC2026_CANAM_${id}.xlsx`)),
  );
  const province = textsOf(at('province', 'th.xlsx'));
  expect(department).toContain('UBND TỈNH SÔNG BIỂN');
  expect(department).toContain('GIÁM ĐỐC');
  expect(department).toContain('Bến Đá, ngày');
  expect(zone).not.toContain('UBND TỈNH SÔNG BIỂN');
  expect(zone).toContain('CHỦ TỊCH');
  expect(zone).toContain('Đảo Xanh, ngày');
  expect(central).toContain('CỤC THUẾ');
  expect(central).toContain('TRƯỞNG THUẾ TỈNH');
  expect(province).toContain('SỞ NỘI VỤ');
});

test.each(['none', 'each'])('samples with defects %s are found out exactly', async (defects) => {
  const out = at(`sample-${defects}`);
  const made = await cchc(
    ...['sample', '--seed', '3', '--agencies', defects === 'none' ? '13' : '60', '--defects', defects],
    ...['--plan', PLAN, '--out', out, '--json'],
  );
  expect(made.code).toBe(0);
  const { files, defects: planted } = JSON.parse(made.out) as {
    files: { file: string; agency: string; previous: string | null }[];
    defects: (Place & { file: string })[];
  };
  expect(files.some(({ agency }) => agency.startsWith('UBND xã mẫu'))).toBe(true);
  expect(foreignIn(filesIn(`sample-${defects}`))).toEqual([]);
  if (defects === 'each') expect(new Set(planted.map(({ rule }) => rule)).size).toBeGreaterThan(40);

  // Slips visible only against an earlier period are checked elsewhere.
  const alone = files.filter(({ previous }) => previous === null).map(({ file }) => file);
  const judged = await cchc(
    'validate',
    ...alone.map((file) => path.join(out, file)),
    '--plan',
    PLAN,
    '--json',
  );
  for (const { file, findings } of resultsOf(judged.out)) {
    const expected = planted.filter((each) => each.file === path.basename(file));
    expect([path.basename(file), placed(findings)]).toEqual([path.basename(file), placed(expected)]);
  }
});

test('a plan file without agencies or periods is refused, never filled in from Bắc Giang', async () => {
  const { id, plan, appendix, body, targets } = SONG_BIEN_FILES as Record<string, unknown>;
  fs.writeFileSync(at('half.json'), JSON.stringify({ id, plan, appendix, body, targets }));
  const said = await cchc(
    'scaffold',
    '--agency',
    'all',
    '--period',
    'nam',
    '--plan',
    at('half.json'),
    '--out',
    at('none'),
  );
  expect(said.code).toBe(2);
  expect(said.err).toContain('catalogue: missing');
  expect(fs.existsSync(at('none'))).toBe(false);
});
