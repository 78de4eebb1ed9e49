import type { Agency } from '../agency/catalogue';
import { isByName, reportingAgencies } from '../agency/levels';
import { monthsOf } from '../period/monthsOf';
import { periodsOf, type PeriodSource, type ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import { earlierFigures, fillEntries, type FillInput } from './fillEntries';
import { createRandom, type Random } from './random';
import { toSerial } from '../text/calendar';
import { buildAgencyWorkbook } from '../workbook/agency/agencyWorkbook';
import { NO_ENTRIES, type AgencyEntries } from '../fields/entry';
import { rowFacts } from '../workbook/agency/rowFacts';
import type { WorkbookSpec } from '../workbook/spec';
import { leadership, sampleAgencies, sampleRows, symbolOf, type SampleRows } from './sampleAgencies';

/** The latest period with the same start and an earlier end: counted from the same day. */
export function earlierPeriod(
  { start, end }: ReportingPeriod,
  programme: PeriodSource,
): ReportingPeriod | null {
  return (
    periodsOf(programme)
      .filter((each) => each.start === start && each.end < end)
      .sort((a, b) => (a.end < b.end ? -1 : 1))
      .at(-1) ?? null
  );
}

/** All agencies' data for a year: deterministic for a given seed. */
export interface SampleYear {
  agencies: readonly Agency[];
  /** Rows led by a single agency. */
  soleLead: ReadonlyMap<string, Agency>;
  /** Codes of all rows of the plan. */
  order: readonly string[];
  rowsOf: (agency: Agency) => SampleRows;
  inputOf: (agency: Agency) => FillInput;
  /** The agency's own random source. */
  randomOf: (index: number) => Random;
  /** Its entries; pass a fresh random source of its own. */
  entriesOf: (agency: Agency, random: Random) => AgencyEntries;
  specOf: (agency: Agency, entries: AgencyEntries) => WorkbookSpec;
  /** Its workbook of `earlier`, with about half of `entries`; the rows in `copied` are identical to the current one's. */
  earlierSpecOf: (
    agency: Agency,
    entries: AgencyEntries,
    earlier: ReportingPeriod,
    copied?: { entries: AgencyEntries; codes: readonly string[] },
  ) => WorkbookSpec;
}

export function sampleYear(
  programme: Programme,
  period: ReportingPeriod,
  seed: number,
  count: number,
): SampleYear {
  const { plan, catalogue } = programme;
  const agencies = sampleAgencies(count, catalogue, period);
  const rowsOf = sampleRows(programme);
  const made = agencies.filter((agency) => isByName(catalogue, agency));
  const { order, soleLead } = leadership(
    programme,
    [...reportingAgencies(catalogue, period), ...made],
    rowsOf,
  );
  const kindsOf = new Map(
    order.flatMap((code) => {
      const { documentKinds } = rowFacts(plan, code);
      return documentKinds ? [[code, documentKinds] as const] : [];
    }),
  );
  const inputOf = (agency: Agency, of: ReportingPeriod): FillInput => ({
    ...rowsOf(agency),
    symbol: symbolOf(agency),
    order,
    kindsOf,
    soleLead: new Map([...soleLead].map(([code, lead]) => [code, symbolOf(lead)])),
    seed,
    issuedOn: toSerial(plan.issuedOn),
    yearStart: toSerial(`${plan.year}-01-01`),
    yearEnd: toSerial(`${plan.year}-12-31`),
    reportingDate: toSerial(of.end),
    months: monthsOf(of) ?? 0,
  });
  const build = (agency: Agency, of: ReportingPeriod, entries: AgencyEntries) =>
    buildAgencyWorkbook({ programme, agency, period: of, entries, sample: true });
  return {
    agencies,
    soleLead,
    order,
    rowsOf,
    inputOf: (agency) => inputOf(agency, period),
    randomOf: (index) => createRandom(seed * 100_003 + index),
    entriesOf: (agency, random) => fillEntries(random, inputOf(agency, period)),
    specOf: (agency, entries) => build(agency, period, entries),
    earlierSpecOf(agency, { targets }, earlier, copied) {
      const own = fillEntries(createRandom(seed), inputOf(agency, earlier));
      const figures = earlierFigures(rowsOf(agency).targets, targets, monthsOf(earlier) ?? 0);
      // Nobody writes exactly the same remarks twice.
      const tasks = Object.entries(own.tasks).map(([code, { note, ...entry }]) => [
        code,
        note ? { ...entry, note: `${String(note)} (${earlier.name})` } : entry,
      ]);
      const said = { ...own, tasks: Object.fromEntries(tasks), targets: figures } as AgencyEntries;
      for (const code of copied?.codes ?? []) {
        const { tasks: sameTasks, targets: sameTargets } = copied?.entries ?? NO_ENTRIES;
        if (sameTasks[code]) said.tasks[code] = sameTasks[code];
        if (sameTargets[code]) said.targets[code] = sameTargets[code];
      }
      return build(agency, earlier, said);
    },
  };
}
