import { workbookText } from '../../messages/workbookText';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { includesAgency } from '../../agency/membership';
import { resolveOnce } from '../../agency/resolveOnce';
import { isByName } from '../../agency/levels';
import { editParts } from '../../host/file/ooxml/patch/editParts';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { Defect, FreeRow, Planted, TypedDefect } from '../../sample/defect';
import { documentNumber, type SampleTarget } from '../../sample/fillEntries';
import { createRandom, type Random } from '../../sample/random';
import { toSerial } from '../../text/calendar';
import { cellAddress } from '../../workbook/address';
import { workbookFileName } from '../../workbook/agency/agencyWorkbook';
import { rowFacts } from '../../workbook/agency/rowFacts';
import type { AgencyEntries } from '../../fields/entry';
import { DEFECTS } from '../../validation/rules/defectList';
import type { CellScalar, WorkbookSpec } from '../../workbook/spec';
import { leads, planFacts, symbolOf } from '../../sample/sampleAgencies';
import { earlierPeriod, sampleYear, type SampleYear } from '../../sample/sampleYear';

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
  /** The same agency's workbook of an earlier period, if the defect only exists in comparison with it. */
  previous: { file: string; bytes: Uint8Array } | null;
}

export interface SampleInput {
  programme: Programme;
  period: ReportingPeriod;
  seed: number;
  agencies: number;
  /** `none`; `each`: every defect in turn, one per file; `random`: up to three in two thirds of the files. */
  defects: 'none' | 'each' | 'random';
}

/** An agency's symbol that matches neither the row's names nor a group among them. */
function strangerSymbol({ agencies, groups }: Catalogue, symbol: string, named: string): string | null {
  const text = named.toLowerCase();
  const isNamed = ({ name, aliases }: { name: string; aliases: readonly string[] }): boolean =>
    [name, ...aliases].some((each) => text.includes(each.toLowerCase()));
  const symbols = agencies.map((agency) => agency.symbol);
  const stranger = [...agencies].reverse().find((agency) => {
    const own = agency.symbol;
    if (own === null || own === symbol || !/^[A-Z]{3,}$/.test(own)) return false;
    if (symbols.indexOf(own) !== symbols.lastIndexOf(own)) return false;
    const holding = groups.filter(
      ({ members, memberLevels }) => members.includes(agency.id) || memberLevels.includes(agency.level),
    );
    return !isNamed(agency) && !text.includes(own.toLowerCase()) && !holding.some(isNamed);
  });
  return stranger?.symbol ?? null;
}

/** Another lead of a row that each agency carries out for itself, with a unique symbol. */
function fellowSymbol(catalogue: Catalogue, symbol: string, lead: string): string | null {
  const symbols = catalogue.agencies.map((agency) => agency.symbol);
  const matches = resolveOnce(lead, catalogue).matches;
  const fellow = catalogue.agencies.find(
    (agency) =>
      agency.symbol !== null &&
      agency.symbol !== symbol &&
      agency.symbol !== 'UBND' &&
      symbols.indexOf(agency.symbol) === symbols.lastIndexOf(agency.symbol) &&
      matches.some((match) => includesAgency(match, agency, catalogue)),
  );
  return fellow?.symbol ?? null;
}

/** What a target's figures have to agree with: `%` if it is independent. */
function kindOf({
  partOf,
  denominatorOf,
  denominatorCount,
  denominatorMonths,
  countsTasks,
}: SampleTarget): string {
  if (countsTasks) return 'tasks';
  if (denominatorCount !== undefined || denominatorMonths) return 'fixed';
  if (denominatorOf !== undefined) return 'same';
  return partOf === null ? '%' : 'part';
}

function freeRows(
  year: SampleYear,
  agency: Agency,
  entries: AgencyEntries,
  { plan, catalogue }: Programme,
): FreeRow[] {
  const { tasks, targets } = year.rowsOf(agency);
  const symbol = symbolOf(agency);
  const input = year.inputOf(agency);
  let latest: { objective: CellScalar; paper: NonNullable<FreeRow['earlierPaper']> } | null = null;
  const isManyDue =
    tasks.filter(
      (row) =>
        leads(row) &&
        row.objective !== null &&
        typeof row.planDue === 'number' &&
        row.planDue >= input.yearStart &&
        row.planDue <= input.reportingDate,
    ).length > 2;
  const number = (cell: CellScalar) => (typeof cell === 'number' ? cell : null);
  const wholes = new Set(targets.flatMap(({ partOf, denominatorOf }) => [partOf, denominatorOf]));
  return [
    ...tasks.map((row): FreeRow => {
      const code = String(row.code);
      const { documentKinds, ownDocument = false, compulsory = false } = rowFacts(plan, code);
      const { documentNumber: cited, documentDate: day } = entries.tasks[code] ?? {};
      const earlierPaper =
        latest && row.objective !== null && latest.objective !== row.objective ? latest.paper : null;
      if (row.objective !== null && typeof cited === 'string' && typeof day === 'number')
        latest = { objective: row.objective, paper: { number: cited, day } };
      const lead = year.soleLead.get(code);
      const own = { ...input, symbol: lead ? symbolOf(lead) : symbol };
      return {
        table: 'tasks',
        code,
        kind: String(row.kind),
        start: number(row.start),
        due: number(row.planDue),
        named: `${row.lead ?? ''}; ${row.coordinating ?? ''}`,
        symbol,
        strangerSymbol: strangerSymbol(catalogue, symbol, `${row.lead ?? ''}; ${row.coordinating ?? ''}`),
        fellowSymbol: fellowSymbol(catalogue, symbol, String(row.lead ?? '')),
        document: documentNumber(createRandom(0), code, own),
        documentKinds,
        ownDocument,
        isCompulsory: compulsory && leads(row),
        earlierPaper,
        documentOwed: row.documentOwed === 1,
        isManyDue,
        isConditional: row.role === workbookText('role.conditional'),
        partOf: null,
      };
    }),
    // A slip in another target's whole would show in its part too.
    ...targets
      .filter(
        (row) =>
          !wholes.has(String(row.code)) && (kindOf(row) !== '%' || (row.unit === '%' && row.counted === 1)),
      )
      .map((row): FreeRow => ({
        table: 'targets',
        code: String(row.code),
        kind: kindOf(row),
        start: null,
        due: null,
        named: '',
        symbol,
        strangerSymbol: null,
        fellowSymbol: null,
        document: '',
        documentKinds: undefined,
        ownDocument: false,
        isCompulsory: false,
        earlierPaper: null,
        documentOwed: false,
        isManyDue,
        isConditional: false,
        partOf: row.partOf,
      })),
  ];
}

/** A row's cell in the finished workbook, found by content. */
function find(spec: WorkbookSpec, code: string, header: string): Planted {
  for (const sheet of spec.sheets) {
    const column = sheet.rows[2]?.findIndex((cell) => cell?.value === header) ?? -1;
    const row = sheet.rows.findIndex((cells, index) => index > 2 && cells[0]?.value === code);
    if (column >= 0 && row >= 0) return { sheet: sheet.name, cell: cellAddress(row, column), row: code };
  }
  throw new Error(`${code} ${header} is in no sheet`);
}

interface Typed {
  defect: TypedDefect;
  code: string;
  headers: string[];
}

function plantTyped(
  defect: TypedDefect,
  entries: AgencyEntries,
  free: FreeRow[],
  random: Random,
  { programme, period }: Pick<SampleInput, 'programme' | 'period'>,
): Typed[] {
  const fitting = free.filter((row) => row.table === defect.table && (defect.fits?.(row, entries) ?? true));
  if (fitting.length === 0) return [];
  const row = random.pick(fitting);
  free.splice(free.indexOf(row), 1);
  const table: Record<string, Record<string, CellScalar>> = entries[defect.table];
  const entry = (table[row.code] ??= {});
  const whole = row.partOf === null ? null : (entries.targets[row.partOf] ?? null);
  const headers = defect.type(
    entry,
    {
      random,
      reportingDate: toSerial(period.end),
      year: programme.plan.year,
      whole,
      strangerSymbol: row.strangerSymbol,
      fellowSymbol: row.fellowSymbol,
      document: row.document,
      earlierPaper: row.earlierPaper,
      plan: { number: programme.plan.number, issuedOn: toSerial(programme.plan.issuedOn) },
    },
    row.due,
  );
  return [{ defect, code: row.code, headers: typeof headers === 'string' ? [headers] : headers }];
}

const isAlone = (defect: Defect) =>
  defect.kind === 'file' || (defect.kind === 'damage' ? defect.alone : defect.earlier !== undefined) === true;

function chooseRandomly(random: Random): Defect[] {
  if (random.chance(1 / 3)) return [];
  const chosen = Array.from({ length: random.whole(1, 3) }, () => random.pick(DEFECTS));
  const alone = chosen.find(isAlone);
  return alone
    ? [alone]
    : chosen.filter((defect, at) => chosen.findIndex(({ rule }) => rule === defect.rule) === at);
}

/** An agency's workbook with `chosen` planted in it; defects that fit nowhere are left out. */
async function plant(
  input: SampleInput,
  year: SampleYear,
  { agency, index }: { agency: Agency; index: number },
  choose: (random: Random) => readonly Defect[],
): Promise<SampleFile | null> {
  const { programme, period } = input;
  const { plan } = programme;
  const random = year.randomOf(index);
  const entries = year.entriesOf(agency, random);
  const earlier = earlierPeriod(period, programme);
  // Before planting: the earlier figures were correct.
  const figures = structuredClone(entries);
  const chosen = choose(random).filter(
    (defect) => defect.kind !== 'typed' || defect.earlier === undefined || earlier !== null,
  );
  const free = freeRows(year, agency, entries, programme);
  const typed = chosen.flatMap((defect) =>
    defect.kind === 'typed' ? plantTyped(defect, entries, free, random, input) : [],
  );
  if (chosen.every(({ kind }) => kind === 'typed') && typed.length < Math.min(1, chosen.length)) return null;

  const spec = year.specOf(agency, entries);
  const file = workbookFileName(plan, period, agency);
  const found = ({ rule, what }: Defect, places: Planted[]) =>
    places.map((place): SampleDefect => ({ file, rule, what, ...place }));
  const defects = typed.flatMap(({ defect, code, headers }) =>
    found(
      defect,
      headers.map((header) => find(spec, code, header)),
    ),
  );
  const edits: ((bytes: Uint8Array) => Uint8Array)[] = [];
  for (const defect of chosen) {
    if (defect.kind === 'damage') {
      const places = defect.damage(spec, random, planFacts(programme));
      const { edit } = defect;
      if (places && edit) edits.push((bytes) => editParts(bytes, edit));
      defects.push(...found(defect, places ?? []));
    }
    // If an agency has no task sheet, the second sheet is another one.
    if (defect.kind === 'file' && (defect.at.sheet === null || spec.sheets[1]?.name === defect.at.sheet)) {
      const { edit, parts } = defect;
      edits.push((bytes) => editParts(bytes, edit, parts));
      defects.push(...found(defect, [defect.at]));
    }
  }
  if (chosen.length > 0 && defects.length === 0) return null;
  const needsEarlier = typed.some(({ defect }) => defect.earlier !== undefined);
  const copied = typed.flatMap(({ defect, code }) => (defect.earlier === 'same' ? [code] : []));
  return {
    file,
    agency,
    bytes: edits.reduce((bytes, edit) => edit(bytes), await writeXlsx(spec)),
    defects,
    previous:
      needsEarlier && earlier
        ? {
            file: workbookFileName(plan, earlier, agency),
            bytes: await writeXlsx(year.earlierSpecOf(agency, figures, earlier, { entries, codes: copied })),
          }
        : null,
  };
}

/** Every defect, those that fit the fewest agencies first, so that each finds one. */
function scarceFirst({ seed, programme }: SampleInput, year: SampleYear): Defect[] {
  const { catalogue } = programme;
  // Agencies created from their names all have the same rows.
  const isMade = (agency: Agency) => isByName(catalogue, agency);
  const places = year.agencies
    .filter((agency, index) => index === year.agencies.findIndex(isMade) || !isMade(agency))
    .map((agency) => {
      const entries = year.entriesOf(agency, year.randomOf(0));
      return { free: freeRows(year, agency, entries, programme), entries };
    });
  const fitting = (defect: Defect) =>
    defect.kind === 'typed'
      ? places.filter(({ free, entries }) =>
          free.some((row) => row.table === defect.table && (defect.fits?.(row, entries) ?? true)),
        ).length
      : defect.kind === 'damage' && defect.scarce
        ? 1
        : places.length;
  // A different seed plants each defect in a different agency's workbook.
  const start = (seed * 29) % DEFECTS.length;
  return [...DEFECTS.slice(start), ...DEFECTS.slice(0, start)]
    .map((defect) => ({ defect, count: fitting(defect) }))
    .sort((a, b) => a.count - b.count)
    .map(({ defect }) => defect);
}

/** Workbooks as they might be returned by agencies, one after another; the same seed gives the same bytes. */
export async function* sampleWorkbooks(input: SampleInput): AsyncGenerator<SampleFile> {
  const year = sampleYear(input.programme, input.period, input.seed, input.agencies);
  const all = input.defects === 'each' ? scarceFirst(input, year) : [];
  let waiting: Defect[] = [];
  for (const [index, agency] of year.agencies.entries()) {
    const place = { agency, index };
    let made: SampleFile | null = null;
    if (input.defects === 'random') made = await plant(input, year, place, chooseRandomly);
    if (input.defects === 'each') {
      if (waiting.length === 0) waiting = all;
      // A defect that does not fit this agency waits for one that it fits.
      for (const defect of waiting) {
        made = await plant(input, year, place, () => [defect]);
        if (!made) continue;
        waiting = waiting.filter((each) => each !== defect);
        break;
      }
    }
    yield made ?? ((await plant(input, year, place, () => [])) as SampleFile);
  }
}
