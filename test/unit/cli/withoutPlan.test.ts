import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { OUTLINES } from '../../../src/programmes/registry';
import { DAMAGES } from '../../office-host/damage';
import { workbookOf } from '../import/tracker/office';
import { OFFICES } from '../import/tracker/offices';
import { soundSpec } from '../validation/workbook';
import type * as SongBien from '../../fixtures/programmes/song-bien-2026';
import type * as Registry from '../../../src/programmes';
import { cchc } from './cli';

/** The registry of a build that lists another province's programme before the default one. */
jest.mock('../../../src/programmes', () => {
  const { songBien2026 } = jest.requireActual<typeof SongBien>('../../fixtures/programmes/song-bien-2026');
  const real = jest.requireActual<typeof Registry>('../../../src/programmes');
  return { ...real, PROGRAMMES: [songBien2026, ...real.PROGRAMMES] };
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-without-plan-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const OUT = at('out');

beforeAll(async () => {
  const lost = soundSpec();
  lost.properties = {};
  lost.names = [];
  DAMAGES['the formulas pasted over as values']!(lost);
  lost.sheets = lost.sheets.filter(({ visibility }) => visibility === 'visible');
  const host = createFileHost();
  await host.write(lost);
  fs.writeFileSync(at('lost.xlsx'), await host.bytes());
  fs.writeFileSync(at('own.xlsx'), await writeXlsx(workbookOf(OFFICES[0]!)));
  fs.writeFileSync(at('sound.xlsx'), await writeXlsx(soundSpec()));
});

/** What a file contains that its plan decides: its name, and the cells of every sheet. */
async function contentOf(file: string): Promise<unknown[]> {
  const name = path.relative(folder, file);
  if (!file.endsWith('.xlsx')) return [name, fs.readFileSync(file, 'utf8')];
  const { sheets, properties } = await readXlsx(new Uint8Array(fs.readFileSync(file)));
  return [name, properties, sheets.map((sheet) => [sheet.name, sheet.values])];
}

/** Everything that a call says and writes. */
async function outcomeOf(args: readonly string[]): Promise<unknown> {
  fs.rmSync(OUT, { recursive: true, force: true });
  const said = await cchc(...args);
  const written = fs.existsSync(OUT)
    ? fs
        .readdirSync(OUT, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => path.join(OUT, name))
        .filter((file) => fs.statSync(file).isFile())
    : [];
  return { ...said, written: await Promise.all(written.map(contentOf)) };
}

const FILE_OUT = path.join(OUT, 'f.xlsx');
/** Every verb that takes `--plan`, called such that its plan decides what comes out. */
const CALLS: Record<string, readonly string[]> = {
  'plan show': ['plan', 'show', '--json'],
  deadline: ['deadline', 'Quý I'],
  agency: ['agency', 'UBND các huyện, thành phố'],
  target: ['target', '100% UBND cấp huyện, cấp xã công khai thủ tục hành chính'],
  scaffold: ['scaffold', '--agency', 'Sở Nội vụ', '--period', 'nam', '--out', FILE_OUT],
  sample: ['sample', '--seed', '1', '--agencies', '1', '--defects', 'none', '--out', OUT],
  consolidate: ['consolidate', at('sound.xlsx'), '--period', 'nam', '--out', FILE_OUT, '--json'],
  adopt: ['adopt', at('own.xlsx'), '--agency', 'Sở Nội vụ', '--date', '2024-07-15', '--json'],
  import: ['import', at('own.xlsx'), '--json'],
};
const DEFAULT = 'bac-giang-2024';
const OTHER = 'song-bien-2026';

test('the other programme is listed, and known by its id', async () => {
  expect(OUTLINES.map(({ id }) => id)).toEqual([DEFAULT, OTHER]);
  expect((await cchc('plan', 'show', '--plan', OTHER, '--json')).out).toContain('Sông Biển');
});

test.each(Object.entries(CALLS))(
  '%s without --plan does what it does with --plan bac-giang-2024, whatever is listed first',
  async (_verb, args) => {
    const without = await outcomeOf(args);
    expect(without).toEqual(await outcomeOf([...args, '--plan', DEFAULT]));
    // Not because the plan made no difference.
    expect(without).not.toEqual(await outcomeOf([...args, '--plan', OTHER]));
  },
);

test('a workbook that lost its identity is taken for one of the default programme, whose codes and agency it has', async () => {
  expect((await cchc('validate', at('lost.xlsx'))).out).toContain('Sở Nội vụ, kỳ nam');
  const args = ['restore', at('lost.xlsx'), '--out', FILE_OUT, '--json'];
  const without = await outcomeOf(args);
  expect(without).toEqual(await outcomeOf([...args, '--plan', DEFAULT]));
  expect(JSON.stringify(without)).toContain('213-KH-UBND-2024');
});
