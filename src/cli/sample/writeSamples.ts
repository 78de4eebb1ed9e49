import type { Agency } from '../../agency/catalogue';
import { bacGiang2024 } from '../../agency/catalogues';
import { communeAgency } from '../../agency/membership';
import { editParts } from '../../host/file/editParts';
import { writeXlsx } from '../../host/file/writeWorkbook';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Plan } from '../../plan/plan';
import { DAMAGE_DEFECTS, FILE_DEFECTS } from '../../sample/damageDefects';
import type { Defect, FreeRow, Planted, TypedDefect } from '../../sample/defect';
import { fillEntries } from '../../sample/fillEntries';
import { createRandom, type Random } from '../../sample/random';
import { TYPED_DEFECTS } from '../../sample/typedDefects';
import { toSerial } from '../../text/calendar';
import { cellAddress } from '../../workbook/address';
import { buildAgencyWorkbook, workbookFileName } from '../../workbook/agencyWorkbook';
import { generalTaskRows, targetRows, taskRows } from '../../workbook/agencyRows';
import type { AgencyEntries } from '../../workbook/entry';
import type { CellScalar, WorkbookSpec } from '../../workbook/spec';

export const DEFECTS: readonly Defect[] = [...TYPED_DEFECTS, ...DAMAGE_DEFECTS, ...FILE_DEFECTS];

export interface SampleDefect extends Planted {
  file: string;
  rule: string;
  what: string;
}

export interface SampleFile {
  file: string;
  agency: Agency;
  bytes: Uint8Array;
  defects: SampleDefect[];
}

export interface SampleInput {
  plan: Plan;
  period: ReportingPeriod;
  seed: number;
  agencies: number;
  /** `none`; `each`: every defect in turn, one a file; `random`: up to three in two thirds of the files. */
  defects: 'none' | 'each' | 'random';
}

/** The catalogue's agencies, then communes without name. */
function sampleAgencies(count: number): Agency[] {
  const named = bacGiang2024().agencies.filter(({ reports }) => reports);
  const communes = Array.from({ length: Math.max(0, count - named.length) }, (_none, index) => {
    const commune = communeAgency(`UBND xã mẫu ${String(index + 1).padStart(3, '0')}`);
    if (!commune) throw new Error('a sample commune has no name');
    return commune;
  });
  return [...named, ...communes].slice(0, count);
}

function rowsOf(plan: Plan, agency: Agency) {
  const catalogue = bacGiang2024();
  const tasks = [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)];
  const targets = targetRows(plan, catalogue, agency).map((row) => ({
    ...row,
    partOf: plan.targets.find(({ code }) => code === row.code)?.partOf ?? null,
  }));
  return { tasks, targets };
}

function freeRows({ tasks, targets }: ReturnType<typeof rowsOf>): FreeRow[] {
  const number = (cell: CellScalar) => (typeof cell === 'number' ? cell : null);
  const linked = new Set(
    targets.flatMap(({ code, partOf }) => (partOf === null ? [] : [partOf, String(code)])),
  );
  return [
    ...tasks.map((row): FreeRow => ({
      table: 'tasks',
      code: String(row.code),
      kind: String(row.kind),
      start: number(row.start),
      due: number(row.planDue),
    })),
    // A slip in one of two linked targets would show in the other as well.
    ...targets
      .filter(({ code, unit, counted }) => !linked.has(String(code)) && unit === '%' && counted === 1)
      .map((row): FreeRow => ({
        table: 'targets',
        code: String(row.code),
        kind: '%',
        start: null,
        due: null,
      })),
  ];
}

/** Cell of a row's column in the finished workbook, by what stands in it. */
function find(spec: WorkbookSpec, code: string, header: string): Planted {
  for (const sheet of spec.sheets) {
    const column = sheet.rows[2]?.findIndex((cell) => cell?.value === header) ?? -1;
    const row = sheet.rows.findIndex((cells, index) => index > 2 && cells[0]?.value === code);
    if (column >= 0 && row >= 0) return { sheet: sheet.name, cell: cellAddress(row, column), row: code };
  }
  throw new Error(`${code} ${header} is in no sheet`);
}

function plantTyped(
  defect: TypedDefect,
  entries: AgencyEntries,
  free: FreeRow[],
  random: Random,
  { plan, period }: Pick<SampleInput, 'plan' | 'period'>,
): { code: string; header: string } | null {
  const fitting = free.filter((row) => row.table === defect.table && (defect.fits?.(row, entries) ?? true));
  if (fitting.length === 0) return null;
  const row = random.pick(fitting);
  free.splice(free.indexOf(row), 1);
  const table: Record<string, Record<string, CellScalar>> = entries[defect.table];
  const entry = (table[row.code] ??= {});
  const context = { random, reportingDate: toSerial(period.end), year: plan.year };
  return { code: row.code, header: defect.type(entry, context) };
}

function chooseDefects(input: SampleInput, random: Random, index: number): readonly Defect[] {
  if (input.defects === 'none') return [];
  const own = DEFECTS[index % DEFECTS.length] as Defect;
  if (input.defects === 'each') return [own];
  if (random.chance(1 / 3)) return [];
  const chosen = Array.from({ length: random.whole(1, 3) }, () => random.pick(DEFECTS));
  const alone = chosen.find((defect) => defect.kind === 'file' || (defect.kind === 'damage' && defect.alone));
  return alone
    ? [alone]
    : chosen.filter((defect, at) => chosen.findIndex(({ rule }) => rule === defect.rule) === at);
}

/** Workbooks as they could come back from agencies, one after another; the same seed gives the same bytes. */
export async function* sampleWorkbooks(input: SampleInput): AsyncGenerator<SampleFile> {
  const { plan, period, seed } = input;
  for (const [index, agency] of sampleAgencies(input.agencies).entries()) {
    const random = createRandom(seed * 100_003 + index);
    const rows = rowsOf(plan, agency);
    const entries = fillEntries(random, {
      ...rows,
      symbol: agency.symbol ?? 'CQ',
      issuedOn: toSerial(plan.issuedOn),
      yearStart: toSerial(`${plan.year}-01-01`),
      yearEnd: toSerial(`${plan.year}-12-31`),
      reportingDate: toSerial(period.end),
    });
    const free = freeRows(rows);
    const chosen = chooseDefects(input, random, index);
    const typed = chosen.flatMap((defect) => {
      const planted = defect.kind === 'typed' ? plantTyped(defect, entries, free, random, input) : null;
      return planted ? [{ defect, ...planted }] : [];
    });

    const spec = buildAgencyWorkbook({
      plan,
      catalogue: bacGiang2024(),
      agency,
      period,
      entries,
      sample: true,
    });
    const file = workbookFileName(plan, period, agency);
    const found = ({ rule, what }: Defect, places: Planted[]) =>
      places.map((place): SampleDefect => ({ file, rule, what, ...place }));
    const defects = typed.flatMap(({ defect, code, header }) => found(defect, [find(spec, code, header)]));
    for (const defect of chosen)
      if (defect.kind === 'damage') defects.push(...found(defect, defect.damage(spec, random) ?? []));
    let bytes = await writeXlsx(spec);
    for (const defect of chosen) {
      // Where an agency has no task sheet, the second sheet is another.
      if (defect.kind !== 'file' || spec.sheets[1]?.name !== defect.at.sheet) continue;
      bytes = editParts(bytes, defect.edit);
      defects.push(...found(defect, [defect.at]));
    }
    yield { file, agency, bytes, defects };
  }
}
