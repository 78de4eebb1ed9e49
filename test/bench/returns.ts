// Workbooks that come back damaged: SEEDS=2 npm run bench -- returns. Damages filled-in workbooks in every way it
// knows, by rewriting parts and through LibreOffice, then reads, validates and restores each, and prints the losses.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { zipSync, unzipSync, strFromU8, strToU8, type Zippable } from 'fflate';
import { sampleWorkbooks } from '../../src/cli/sample/writeSamples';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readEntries } from '../../src/entries/readEntries';
import type { AgencyEntries } from '../../src/fields/entry';
import { createFileHost } from '../../src/host/file/fileHost';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { guessIdentity, withIdentity } from '../../src/restore/guessIdentity';
import { restoreWorkbook } from '../../src/restore/restoreWorkbook';
import { byCause } from '../../src/validation/engine/causes';
import { validate } from '../../src/validation/engine/validate';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { BAC_GIANG, BUNDLED } from '../programmes';

const SEEDS = Number(process.env.SEEDS ?? 2);
const AGENCIES = 2;

type Parts = Record<string, Uint8Array>;
type Damage = (parts: Parts, seed: number) => Parts;

const edited =
  (wanted: RegExp, edit: (xml: string, seed: number) => string): Damage =>
  (parts, seed) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        wanted.test(name) ? strToU8(edit(strFromU8(bytes), seed)) : bytes,
      ]),
    );
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const all =
  (...damages: Damage[]): Damage =>
  (parts, seed) =>
    damages.reduce((now, damage) => damage(now, seed), parts);

const noNames = edited(/^xl\/workbook\.xml$/, (xml) => xml.replace(/<definedNames>.*?<\/definedNames>/s, ''));
const noFormulas = edited(SHEET, (xml) => xml.replace(/<f[ >].*?<\/f>|<f[^>]*\/>/gs, ''));
const noTables: Damage = (parts) => {
  const kept = edited(SHEET, (xml) => xml.replace(/<tableParts.*?<\/tableParts>/s, ''))(parts, 0);
  const noRelation = edited(/_rels\/[^/]*\.rels$/, (xml) =>
    xml.replace(/<Relationship [^>]*relationships\/table"[^>]*\/>/g, ''),
  )(kept, 0);
  const noType = edited(/^\[Content_Types\]\.xml$/, (xml) =>
    xml.replace(/<Override [^>]*\/xl\/tables\/[^>]*\/>/g, ''),
  )(noRelation, 0);
  return Object.fromEntries(Object.entries(noType).filter(([name]) => !name.startsWith('xl/tables/')));
};
const noRules = edited(SHEET, (xml) => xml.replace(/<dataValidations.*?<\/dataValidations>/s, ''));
const noProperties: Damage = (parts) => {
  const rest = edited(/^(\[Content_Types\]\.xml|_rels\/\.rels)$/, (xml) =>
    xml.replace(/<(?:Override|Relationship) [^>]*custom[^>]*\/>/g, ''),
  )(parts, 0);
  return Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'docProps/custom.xml'));
};
const noHiddenSheets = edited(/^xl\/workbook\.xml$/, (xml) =>
  xml.replace(/<sheet [^>]*state="(?:very)?[hH]idden"[^>]*\/>/g, ''),
);
const renamedTables = edited(/^xl\/tables\//, (xml) =>
  xml.replace(/ (name|displayName)="(NhiemVu|NhiemVuChung|ChiTieu)"/g, ' $1="Bang_$2"'),
);
/** Deletes whole rows of the first table sheet: only their cells, like programs that do not move the rest up. */
const noRows = edited(/^xl\/worksheets\/sheet2\.xml$/, (xml, seed) => {
  const first = 6 + (seed % 5);
  return xml.replace(new RegExp(`<row r="(?:${first}|${first + 1}|${first + 2})"[^>]*>.*?</row>`, 'gs'), '');
});

const BY_PARTS: Record<string, Damage> = {
  'the names': noNames,
  'the formulas pasted as values': noFormulas,
  'the tables made ranges, as values': all(noTables, noFormulas),
  'the tables lost, formulas that name them left': noTables,
  'lists and rules': noRules,
  'the tables renamed': renamedTables,
  'names, tables, rules, formulas': all(noNames, noTables, noRules, noFormulas),
  'sheets moved: hidden ones, properties, names': all(noNames, noProperties, noHiddenSheets, noFormulas),
  'rows deleted': noRows,
};
const THROUGH = ['xlsx', 'ods', 'xls'] as const;
const FILTER: Record<string, string> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods',
  xls: 'xls:MS Excel 97',
};

const work = mkdtempSync(path.join(tmpdir(), 'cchc-returns-'));
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;
mkdirSync(path.join(work, 'profile/user'), { recursive: true });
writeFileSync(path.join(work, 'profile/user/registrymodifications.xcu'), RECALCULATE);

/** Converts all files with a single LibreOffice: what it wrote, by name without extension. */
function convert(files: readonly string[], format: string): Map<string, string> {
  const out = mkdtempSync(path.join(work, 'out-'));
  if (files.length > 0)
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${path.join(work, 'profile')}`,
        ...['--convert-to', FILTER[format]!, '--outdir', out],
        ...files,
      ],
      { stdio: 'ignore', timeout: 1_200_000 },
    );
  return new Map(readdirSync(out).map((name) => [path.parse(name).name, path.join(out, name)]));
}

interface Case {
  name: string;
  what: string;
  file: string;
  entries: AgencyEntries;
  /** Codes whose rows were deleted with their contents. */
  gone: boolean;
}

async function main(): Promise<number> {
  const cases: Case[] = [];
  const sound: { name: string; file: string; entries: AgencyEntries }[] = [];
  const save = (name: string, bytes: Uint8Array): string => {
    const file = path.join(work, `${name}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const samples = sampleWorkbooks({
      programme: BAC_GIANG,
      period: knownPeriod(BAC_GIANG, 'nam'),
      seed,
      agencies: AGENCIES,
      defects: 'none',
    });
    for await (const { agency, bytes } of samples) {
      const name = `${agency.id}-${seed}`;
      const entries = readEntries(bindWorkbook(await readXlsx(bytes)));
      sound.push({ name, file: save(name, bytes), entries });
      const parts = unzipSync(bytes);
      for (const [index, [what, damage]] of Object.entries(BY_PARTS).entries()) {
        const own = `${name}-p${index}`;
        const file = save(own, zipSync(damage(parts, seed) as Zippable));
        cases.push({ name: own, what, file, entries, gone: what === 'rows deleted' });
      }
    }
  }
  for (const format of THROUGH) {
    const there = convert(
      sound.map(({ file }) => file),
      format,
    );
    const back = format === 'xlsx' ? there : convert([...there.values()], 'xlsx');
    for (const { name, entries } of sound) {
      const file = back.get(name);
      if (file)
        cases.push({
          name: `${name}-${format}`,
          what: `through LibreOffice as .${format}`,
          file,
          entries,
          gone: false,
        });
    }
  }

  interface Line {
    files: number;
    refused: number;
    lost: number;
    most: number;
    findings: number;
    unrestored: number;
    wrong: number;
  }
  const lines = new Map<string, Line>();
  const lineOf = (what: string): Line => {
    let line = lines.get(what);
    if (!line)
      lines.set(
        what,
        (line = { files: 0, refused: 0, lost: 0, most: 0, findings: 0, unrestored: 0, wrong: 0 }),
      );
    return line;
  };
  const cells = (entries: AgencyEntries): Map<string, unknown> =>
    new Map(
      (['tasks', 'targets'] as const).flatMap((side) =>
        Object.entries(entries[side]).flatMap(([code, entry]) =>
          Object.entries(entry).map(([key, value]): [string, unknown] => [`${side} ${code} ${key}`, value]),
        ),
      ),
    );
  const lostOf = (before: AgencyEntries, now: AgencyEntries): string[] => {
    const there = cells(now);
    return [...cells(before)].filter(([place, value]) => there.get(place) !== value).map(([place]) => place);
  };

  const restored: { what: string; file: string; name: string; made: WorkbookSnapshot }[] = [];
  for (const { name, what, file, entries, gone } of cases) {
    const line = lineOf(what);
    line.files += 1;
    const bytes = readFileSync(file);
    let read: WorkbookSnapshot;
    try {
      read = await readXlsx(bytes);
    } catch (error) {
      line.refused += 1;
      console.log(`  refused: ${name} (${what}): ${String(error)}`);
      continue;
    }
    const guessed = bindWorkbook(read).identity ? null : guessIdentity(read, [BAC_GIANG]);
    const snapshot = guessed ? withIdentity(read, guessed) : read;
    const groups = byCause(validate(snapshot, BUNDLED).findings);
    line.findings = Math.max(
      line.findings,
      groups.reduce((sum, { findings }) => sum + findings.length, 0),
    );
    line.most = Math.max(line.most, groups.length);
    if (groups.length > 1 && process.env.VERBOSE)
      console.log(
        `  ${name} (${what}): ${groups.map(({ cause, findings }) => `${cause ?? findings[0].rule} ${findings.length}`).join('; ')}`,
      );
    const lost = gone ? [] : lostOf(entries, readEntries(bindWorkbook(snapshot)));
    const plan = restoreWorkbook(snapshot, BUNDLED);
    if (typeof plan === 'string') {
      line.unrestored += 1;
      console.log(`  not restored: ${name} (${what}): ${plan}`);
      continue;
    }
    const others = read.sheets.some(({ name: sheet }) => !plan.replaceSheets.includes(sheet));
    const host = createFileHost(bytes);
    if (others) await host.write(plan.spec, { replaceSheets: plan.replaceSheets, asRead: read });
    const made = others ? await host.bytes() : await writeXlsx(plan.spec);
    const now = await readXlsx(made);
    const again = readEntries(bindWorkbook(now));
    if (!gone) lost.push(...lostOf(entries, again).filter((place) => !lost.includes(place)));
    line.lost += lost.length;
    if (lost.length > 0)
      console.log(`  lost: ${name} (${what}): ${lost.slice(0, 4).join('; ')} … ${lost.length}`);
    if (!isDeepStrictEqual(again.tasks, plan.entries.tasks)) line.unrestored += 1;
    restored.push({ what, name: `r-${name}`, file: save(`r-${name}`, made), made: now });
  }

  const recalculated = convert(
    restored.map(({ file }) => file),
    'xlsx',
  );
  for (const { what, name, made } of restored) {
    const file = recalculated.get(name);
    const now = file ? await readXlsx(readFileSync(file)) : null;
    for (const sheet of made.sheets) {
      const other = now?.sheets.find((each) => each.name === sheet.name);
      for (const [y, row] of sheet.formulas.entries())
        for (const [x, formula] of row.entries()) {
          if (formula === null) continue;
          const value = sheet.values[y]?.[x] ?? null;
          const at = [
            sheet.origin.row + y - (other?.origin.row ?? 0),
            sheet.origin.column + x - (other?.origin.column ?? 0),
          ];
          const calculated = other?.values[at[0]!]?.[at[1]!] ?? null;
          const same =
            typeof value === 'number' && typeof calculated === 'number'
              ? Math.abs(value - calculated) < 1e-9 * Math.max(1, Math.abs(value))
              : (value ?? '') === (calculated ?? '');
          if (!same) lineOf(what).wrong += 1;
        }
    }
  }
  rmSync(work, { recursive: true, force: true });

  console.log(`${SEEDS} seeds × ${AGENCIES} agencies`);
  for (const [what, { files, refused, lost, most, findings, unrestored, wrong }] of lines)
    console.log(
      `${what}: ${files} files, ${refused} refused, ${lost} entries lost, ${most} told (of at most ${findings} cells), ${unrestored} not restored, ${wrong} cells that LibreOffice calculates otherwise`,
    );
  const bad = [...lines.values()].some(
    ({ refused, lost, most, unrestored, wrong }) => refused + lost + unrestored + wrong > 0 || most > 1,
  );
  return bad ? 1 : 0;
}

void main().then((code) => (process.exitCode = code));
