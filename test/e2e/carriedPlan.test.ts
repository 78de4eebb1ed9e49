import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencyNamed } from '../../src/agency/agencyByName';
import { readCarriedPlan } from '../../src/entries/readCarriedPlan';
import { NO_ENTRIES, type AgencyEntries, type TargetEntry, type TaskEntry } from '../../src/fields/entry';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import type { Programme } from '../../src/programmes/programme';
import type { Comparison } from '../../src/target/comparison';
import { toSerial } from '../../src/text/calendar';
import { agencyRows } from '../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { planMark } from '../../src/workbook/carried/carriedPlan';
import { SONG_BIEN } from '../programmes';
import { cchc } from '../unit/cli/cli';
import { formulaDifferences } from './formulaDifferences';
import { recalculate, saveAgain } from './libreoffice';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-carried-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPERATORS: readonly Comparison[] = ['>', '>=', '<', '<='];
const [target] = SONG_BIEN.plan.targets;
/** All that a plan can ask of formulas: every comparison, a rule of risk, a deadline moved by permission. */
const programme: Programme = {
  ...SONG_BIEN,
  risk: { days: 60, percentBelow: 50 },
  plan: {
    ...SONG_BIEN.plan,
    rows: SONG_BIEN.plan.rows.map((row) =>
      row.code === 'A.1.1.HD1'
        ? { ...row, movedDeadline: { due: '2026-06-30', document: '12/UBND-NC', reason: 'chờ nghị định' } }
        : row,
    ),
    targets: OPERATORS.map((operator, index) => ({
      ...target!,
      code: `CT0${index + 1}`,
      partOf: null,
      level: null,
      operator,
      threshold: 50,
      unit: '%',
      counted: true,
    })),
  },
};
const period = knownPeriod(programme, 'dot1');
const office = agencyNamed('Sở Nội vụ', programme.catalogue)!;

const day = toSerial('2026-06-20');
const TASKS: readonly TaskEntry[] = [
  { status: 'Đang thực hiện', percent: 40, note: 'x' },
  { status: 'Đang thực hiện', percent: 60, note: 'x' },
  { status: 'Hoàn thành', percent: 100, doneOn: day, documentNumber: '12/KH-SNV', documentDate: day },
  { status: 'Chưa thực hiện' },
  {},
];
const FIGURES: readonly TargetEntry[] = [
  { numerator: 50, denominator: 100 },
  { numerator: 51, denominator: 100 },
  { numerator: 49, denominator: 100, explanation: 'đang đôn đốc' },
  { numerator: 3 },
  {},
];

/** Rows filled in rotation, from a different start each time. */
function filled(from: number, owner: typeof office | null): AgencyEntries {
  const { tasks, generalTasks, targets } = agencyRows(programme.plan, programme.catalogue, owner);
  const turn = <Entry>(codes: readonly { code: unknown }[], entries: readonly Entry[]) =>
    Object.fromEntries(
      codes.map(({ code }, index) => [String(code), entries[(index + from) % entries.length]!]),
    );
  return {
    ...NO_ENTRIES,
    tasks: turn([...tasks, ...generalTasks], TASKS),
    targets: turn(targets, FIGURES),
    reportingDate: toSerial('2026-06-14'),
    preparedBy: 'Nguyễn Thị Hoa',
  };
}

test('comparisons of every kind, a rule of risk, a moved deadline: LibreOffice computes the core’s values', async () => {
  const specs = TASKS.map((_entry, from) =>
    buildAgencyWorkbook({ programme, agency: null, period, entries: filled(from, null) }),
  );
  const paths = await Promise.all(
    specs.map(async (spec, index) => {
      const path = join(folder, `formulas-${index}.xlsx`);
      writeFileSync(path, await writeXlsx(spec));
      return path;
    }),
  );
  const recalculated = await recalculate(paths);
  specs.forEach((spec, index) => expect(formulaDifferences(spec, recalculated[index]!)).toEqual([]));
  const shown = JSON.stringify(recalculated.map(({ sheets }) => sheets.map(({ values }) => values)));
  for (const words of ['Có nguy cơ chậm', 'Đúng tiến độ', 'Đạt', 'Chưa đạt', '≤'])
    expect(shown).toContain(`"${words}"`);
});

test('the very hidden plan survives LibreOffice: Kiểm tra and Tổng hợp still go by it', async () => {
  const [sent, back] = [join(folder, 'sent'), join(folder, 'back')];
  for (const each of [sent, back]) mkdirSync(each);
  const file = join(sent, 'CCHC2026_DOT1_SNV.xlsx');
  const spec = buildAgencyWorkbook({ programme, agency: office, period, entries: filled(0, office) });
  writeFileSync(file, await writeXlsx(spec));
  const [saved] = await saveAgain([file], back);
  const snapshot = await readXlsx(readFileSync(saved!));
  expect(snapshot.sheets.find(({ name }) => name === '_kehoach')?.visibility).not.toBe('visible');
  const carried = readCarriedPlan(snapshot);
  expect(carried).toMatchObject({ planId: programme.plan.id, mark: planMark(programme), isIntact: true });

  const findings = async (path: string) => {
    const { out } = await cchc('validate', path, '--json');
    const read = JSON.parse(out) as { findings: { rule: string; severity: string; row: string | null }[] };
    return read.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, row }) => `${rule} ${row}`)
      .sort();
  };
  expect(await findings(saved!)).toEqual(await findings(file));
  expect((await findings(file)).join()).toContain('task/status-missing');
  expect((await findings(file)).join()).not.toContain('structure/');

  const consolidated = async (path: string) => {
    const { out } = await cchc('consolidate', path, '--period', period.id, '--json');
    const { plan, decisions, rejected, tasks, planRows, targets } = JSON.parse(out) as Record<
      string,
      unknown
    >;
    return { plan, decisions, rejected, tasks, planRows, targets };
  };
  const after = await consolidated(back);
  expect(after).toMatchObject({ plan: programme.plan.id, decisions: [], rejected: [] });
  expect(after).toEqual(await consolidated(sent));
});

test('the province’s workbook of such a plan: LibreOffice computes what was written', async () => {
  const sent = join(folder, 'offices');
  mkdirSync(sent);
  const offices = programme.catalogue.agencies.filter(({ reports }) => reports);
  for (const [index, agency] of offices.entries())
    writeFileSync(
      join(sent, `${agency.id}.xlsx`),
      await writeXlsx(buildAgencyWorkbook({ programme, agency, period, entries: filled(index, agency) })),
    );
  const province = join(folder, 'province.xlsx');
  const { code } = await cchc('consolidate', sent, '--period', period.id, '--out', province);
  expect(code).toBe(0);
  const [again] = await recalculate([province]);
  const written = await readXlsx(readFileSync(province));
  const values = ({ sheets }: typeof written) =>
    Object.fromEntries(
      sheets.flatMap(({ name, values: rows, origin }) =>
        rows.flatMap((cells, row) =>
          cells.flatMap((value, column): [string, unknown][] =>
            value === null || value === ''
              ? []
              : [
                  [
                    `${name} ${origin.row + row} ${origin.column + column}`,
                    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
                  ],
                ],
          ),
        ),
      ),
    );
  expect(values(again!)).toEqual(values(written));
  expect(Object.values(values(written))).toContain('Có nguy cơ chậm');
});
