import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFileHost } from '../../../src/host/file/fileHost';
import { DAMAGES, OWN_SHEET } from '../../office-host/damage';
import { soundSpec } from '../validation/workbook';
import { cchc } from './cli';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-restore-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
async function saved(name: string, edit: (spec: ReturnType<typeof soundSpec>) => void): Promise<string> {
  const spec = soundSpec();
  edit(spec);
  const host = createFileHost();
  await host.write(spec);
  fs.writeFileSync(at(name), await host.bytes());
  return at(name);
}

interface Shown {
  rows: number;
  guessed: { agency: string; period: string } | null;
  repaired: { rule: string; count: number; title: string }[];
  kept: string[];
  otherSheets: string[];
}

test('a workbook remade beside the user’s sheets, with a list of repairs', async () => {
  const file = await saved('hong.xlsx', (spec) => {
    DAMAGES['tables made ranges, names, lists and formulas gone']!(spec);
    spec.sheets.push(structuredClone(OWN_SHEET));
  });
  const before = fs.readFileSync(file);
  const { code, out } = await cchc('restore', file, '--out', at('moi.xlsx'), '--json');
  const shown = JSON.parse(out) as Shown;
  expect(code).toBe(0);
  expect(shown.repaired.map(({ rule, count }) => [rule, count])).toEqual(
    expect.arrayContaining([
      ['structure/table-lost', 3],
      ['structure/name-missing', 4],
    ]),
  );
  expect(shown).toMatchObject({ guessed: null, kept: [], otherSheets: [OWN_SHEET.name] });
  const now = await cchc('validate', at('moi.xlsx'), '--json');
  expect(JSON.parse(now.out)).toMatchObject({
    findings: [],
    filled: { rows: shown.rows, asked: shown.rows },
  });
  // The original is unchanged, and not overwritten.
  expect(fs.readFileSync(file)).toEqual(before);
  expect((await cchc('restore', file, '--out', file)).code).toBe(2);
  expect((await cchc('restore', file, '--out', at('moi.xlsx'))).code).toBe(2);
});

test('what it lost of its identity is read from the cover, and reported', async () => {
  const file = await saved('tach.xlsx', (spec) => {
    spec.properties = {};
    spec.names = [];
    DAMAGES['the formulas pasted over as values']!(spec);
    spec.sheets = spec.sheets.filter(({ visibility }) => visibility === 'visible');
  });
  // Whoever only checks it learns what it is, and what to do.
  const checked = await cchc('validate', file);
  expect(checked.out).toContain('đây là biểu của Sở Nội vụ, kỳ nam, đã mất trang ẩn. Dựng lại: cchc restore');
  const { code, out, err } = await cchc('restore', file, '--out', at('moi.xlsx'), '--json');
  expect(code).toBe(0);
  expect(err).toContain('Sở Nội vụ');
  expect(JSON.parse(out)).toMatchObject({ guessed: { agency: 'Sở Nội vụ', period: 'nam' } });
});

test('a stranger’s workbook is refused, with the reason and nothing written', async () => {
  const host = createFileHost();
  await host.write({
    ...soundSpec(),
    sheets: [OWN_SHEET],
    activeSheet: OWN_SHEET.name,
    names: [],
    properties: {},
  });
  fs.writeFileSync(at('la.xlsx'), await host.bytes());
  const { code, err } = await cchc('restore', at('la.xlsx'), '--out', at('moi.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('không rõ biểu của cơ quan nào');
  expect(fs.existsSync(at('moi.xlsx'))).toBe(false);
});
