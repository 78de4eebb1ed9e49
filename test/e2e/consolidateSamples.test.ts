import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConflictManifest } from '../../src/cli/sample/conflictSamples';
import { MERGED_TASK_COLUMNS } from '../../src/consolidation/sheets/mergedTaskColumns';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { workbookText } from '../../src/messages/workbookText';
import { recalculate } from './libreoffice';
import { ensureBuilt } from './paneServer';

/**
 * The command line as used by Sở Nội vụ, threads included, over samples whose manifest is derived from what was
 * planted, by code independent of the consolidation.
 */
const CLI = path.join(__dirname, '../../dist/cli/cchc.js');

function cchc(args: string[]): { status: number | null; json: Record<string, never> } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return { status, json: JSON.parse(stdout) as Record<string, never> };
}

interface Manifest {
  previous: { period: string } | null;
  injected: ConflictManifest['injected'];
  expected: Omit<ConflictManifest, 'sums' | 'gaps' | 'injected'> & ConflictManifest['sums'];
}

beforeAll(() => ensureBuilt());

const base = (file: string | null): string | null => (file === null ? null : path.basename(file));
const sorted = <T>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

interface Shown {
  received: { agency: string; file: string; sentOn: string; late: boolean; sealState: string }[];
  missing: { agency: string }[];
  unusable: { agency: string }[];
  rejected: { file: string; reason: string; message: string }[];
  decisions: { kind: string; files: string[]; chosen: string | null }[];
  rows: number;
  targets: { code: string; numerator: number; denominator: number; reported: number; owed: number }[];
  tasks: unknown;
  planRows: unknown;
  discrepancies: {
    kind: string;
    code: string;
    agency: string;
    other: { agency: string; code: string } | null;
  }[];
  changes: unknown[];
}

test.each([
  [1, 230],
  [3, 40],
])(
  'seed %i, %i agencies: register, roll-ups and discrepancies are the manifest’s',
  async (seed, agencies) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-conflicts-'));
    const at = (...parts: string[]) => path.join(folder, ...parts);
    cchc([
      'sample',
      '--seed',
      `${seed}`,
      '--agencies',
      `${agencies}`,
      '--conflicts',
      '--out',
      folder,
      '--json',
    ]);
    const { expected, injected, previous } = JSON.parse(
      fs.readFileSync(at('manifest.json'), 'utf8'),
    ) as Manifest;

    const common = ['--expect', at('communes.txt'), '--json'];
    const earlier = at('earlier.xlsx');
    cchc(['consolidate', at('previous'), '--period', previous!.period, '--out', earlier, ...common]);
    const out = at('returned', 'TINH.xlsx');
    const run = [
      'consolidate',
      at('returned'),
      '--period',
      'nam',
      '--date',
      '2024-12-14',
      '--out',
      out,
      ...common,
    ];
    const { status, json } = cchc([...run, '--previous', earlier]);
    const shown = json as unknown as Shown;

    const received = new Map(shown.received.map((each) => [each.agency, each]));
    expect(
      expected.register.map(({ agencyId }) => {
        const { file = null, sentOn = null, late = false, sealState = null } = received.get(agencyId) ?? {};
        return { agencyId, file: base(file), sentOn, late, sealState };
      }),
    ).toEqual(expected.register.map(({ agency: _name, ...rest }) => rest));
    expect(shown.received).toHaveLength(expected.register.filter(({ file }) => file !== null).length);
    // An agency that sent an unusable file is not listed as having sent nothing.
    const without = [...shown.missing, ...shown.unusable].map(({ agency }) => agency);
    expect(sorted(without)).toEqual(
      sorted(expected.register.filter(({ file }) => file === null).map(({ agencyId }) => agencyId)),
    );
    for (const { agency } of shown.missing)
      expect(expected.rejected.filter(({ file }) => file.includes(`_${agency}.`))).toEqual([]);
    expect(sorted(shown.rejected.map(({ file, reason }) => ({ file: base(file), reason })))).toEqual(
      sorted(expected.rejected),
    );
    // In the user's language, without unfilled placeholders.
    for (const { message } of shown.rejected) expect(message).toMatch(/^[^{}]*\.$/);
    expect(
      sorted(
        shown.decisions.map(({ kind, files, chosen }) => ({
          kind,
          files: files.map(base),
          chosen: base(chosen),
        })),
      ),
    ).toEqual(sorted(expected.decisions));
    // Decisions are pending, and there are impossible figures.
    expect(status).toBe(1);

    expect(shown.rows).toBe(expected.rows);
    expect(
      shown.targets.map(({ code, numerator, denominator, reported, owed }) => ({
        code,
        numerator,
        denominator,
        reported,
        owed,
      })),
    ).toEqual(expected.targets);
    expect(shown.planRows).toEqual(expected.planRows);
    expect(shown.tasks).toEqual(expected.tasks);
    expect(
      sorted(
        shown.discrepancies.map(({ kind, code, agency, other }) => ({
          kind,
          code,
          agency,
          other: other && { agency: other.agency, code: other.code },
        })),
      ),
    ).toEqual(sorted(expected.discrepancies));
    console.info(
      `seed ${seed}: ${shown.received.length} received, ${shown.rejected.length} set aside, ` +
        `${shown.discrepancies.length} discrepancies, ${shown.rows} rows`,
    );

    // Foreign text stays text.
    const province = await readXlsx(fs.readFileSync(out));
    const tasks = province.sheets.find(({ name }) => name === workbookText('sheet.mergedTasks'))!;
    const column = (key: string) => MERGED_TASK_COLUMNS.findIndex((each) => each.key === key);
    for (const { agencyId, code, text } of injected) {
      const row = tasks.values.findIndex(
        (cells) => cells[column('agencyId')] === agencyId && cells[column('code')] === code,
      );
      expect([tasks.values[row]?.[column('note')], tasks.formulas[row]?.[column('note')]]).toEqual([
        text,
        null,
      ]);
    }
    const [recalculated] = await recalculate([out]);
    const differing = recalculated!.sheets.flatMap((sheet) => {
      const own = province.sheets.find(({ name }) => name === sheet.name)!;
      return sheet.formulas.flatMap((cells, r) =>
        cells.flatMap((formula, c) => {
          if (formula === null) return [];
          const [mine, theirs] = [
            own.values[r + sheet.origin.row - own.origin.row]?.[c + sheet.origin.column - own.origin.column],
            sheet.values[r]?.[c],
          ];
          const same =
            typeof mine === 'number' && typeof theirs === 'number'
              ? Math.abs(mine - theirs) < 1e-9
              : (mine ?? '') === (theirs ?? '');
          return same ? [] : [[sheet.name, r, c, mine, theirs]];
        }),
      );
    });
    expect(differing).toEqual([]);

    // No new files: no changes.
    const again = cchc([...run, '--previous', earlier, '--previous', out]).json as unknown as Shown;
    expect(again.changes).toEqual([]);
    expect(again.discrepancies).toHaveLength(shown.discrepancies.length);
    fs.rmSync(folder, { recursive: true });
  },
);
