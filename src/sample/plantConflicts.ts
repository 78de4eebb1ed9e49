import type { CellScalar } from '../workbook/spec';
import type { AgencyEntries, TargetEntry, TaskEntry } from '../fields/entry';
import { documentNumber, DONE, NOT_STARTED, UNDER_WAY, type FillInput } from './fillEntries';
import phrases from './phrases.json';
import type { Random } from './random';

/** An agency whose workbook counts, with its entries; in register order. */
export interface Reporter {
  id: string;
  input: FillInput;
  /** A people's committee: its documents bear the same symbol as every other one's. */
  isCommittee: boolean;
  entries: AgencyEntries;
}

/** A disagreement between two workbooks, or between one and its earlier version; `agency` is the later in the register. */
export interface PlantedDiscrepancy {
  kind:
    | 'status'
    | 'impossible-date'
    | 'same-document'
    | 'document-date'
    | 'figure'
    | 'magnitude'
    | 'changed-text'
    | 'impossible-figure';
  code: string;
  agency: string;
  other: { agency: string; code: string } | null;
}

/** A missing value that excludes an agency from a sum. */
export interface PlantedGap {
  kind: 'no-status' | 'no-figures';
  code: string;
  agency: string;
}

export interface ConflictInput {
  random: Random;
  reporters: readonly Reporter[];
  /** Id of the only agency that leads a row. */
  soleLead: ReadonlyMap<string, string>;
  reportingDate: number;
  /** Whether the same agencies' workbooks of an earlier period exist, with about half of the current figures. */
  hasEarlier: boolean;
}

interface Site {
  code: string;
  lead: Reporter;
  coordinator: Reporter;
  led: TaskEntry;
  seconded: TaskEntry;
}

const isDay = (cell: CellScalar | undefined): cell is number => typeof cell === 'number';
/** Years are some 365 days apart; document numbers restart each year. */
const NEW_YEARS = [45_292, 45_658, 46_023, 46_388, 46_753, 47_119, 47_484];
const sameYear = (a: number, b: number) =>
  NEW_YEARS.filter((day) => day <= a).length === NEW_YEARS.filter((day) => day <= b).length;

/** A done task, with a document of the agency's own that nobody else can have cited. */
interface OwnPaper {
  reporter: Reporter;
  code: string;
  entry: TaskEntry;
}

/**
 * Plants disagreements between otherwise consistent workbooks, each in its own row. Changes the reporters' entries.
 * Changes to the plan's text, which is not an entry, are only selected here: whoever builds the workbook applies them.
 */
export function plantConflicts(input: ConflictInput): {
  discrepancies: PlantedDiscrepancy[];
  gaps: PlantedGap[];
} {
  const { random, reporters, soleLead, reportingDate, hasEarlier } = input;
  const byId = new Map(reporters.map((reporter) => [reporter.id, reporter]));
  const rank = new Map(reporters.map(({ id }, index) => [id, index]));
  const discrepancies: PlantedDiscrepancy[] = [];
  const gaps: PlantedGap[] = [];
  const takenRows = new Set<string>();
  const takenTargets = new Set<string>();
  const times = Math.max(1, Math.round(reporters.length / 50));

  const sites = (): Site[] =>
    reporters.flatMap((coordinator) =>
      coordinator.input.tasks.flatMap((row): Site[] => {
        const code = String(row.code);
        const lead = byId.get(soleLead.get(code) ?? '');
        const [led, seconded] = [lead?.entries.tasks[code], coordinator.entries.tasks[code]];
        if (!lead || lead === coordinator || !led || !seconded || takenRows.has(code)) return [];
        return [{ code, lead, coordinator, led, seconded }];
      }),
    );
  const plantAt = (kind: 'status' | null, fits: (site: Site) => boolean, act: (site: Site) => void) => {
    const fitting = sites().filter(fits);
    if (fitting.length === 0) return;
    const site = random.pick(fitting);
    takenRows.add(site.code);
    act(site);
    const { code, lead, coordinator } = site;
    if (kind !== null)
      discrepancies.push({ kind, code, agency: coordinator.id, other: { agency: lead.id, code } });
  };

  const notYet = ({ seconded }: Site) => {
    for (const key of ['doneOn', 'documentNumber', 'documentDate'] as const) delete seconded[key];
    Object.assign(seconded, { status: NOT_STARTED, percent: 0, note: random.pick(phrases.late) });
  };
  /** Their own part is still in progress, or ended on another day: not a contradiction. */
  const stillGoing = ({ seconded }: Site) => {
    for (const key of ['doneOn', 'documentNumber', 'documentDate'] as const) delete seconded[key];
    Object.assign(seconded, { status: UNDER_WAY, percent: 70, note: random.pick(phrases.late) });
  };
  const already = ({ code, coordinator, seconded }: Site) => {
    Object.assign(seconded, {
      status: DONE,
      percent: 100,
      doneOn: reportingDate - 10,
      documentNumber: documentNumber(random, code, coordinator.input),
      documentDate: reportingDate - 10,
    });
  };
  const otherDay = ({ seconded }: Site) => {
    const day = Number(seconded.doneOn);
    seconded.doneOn = day + 3 <= reportingDate ? day + 3 : day - 3;
  };

  /** The last agency citing the lead's document gives it another date. */
  const otherDate = () => {
    const codes = [...new Set(sites().map(({ code }) => code))].filter((code) => {
      const lead = byId.get(soleLead.get(code) ?? '');
      const day = lead?.entries.tasks[code]?.documentDate;
      const citing = reporters.filter(({ entries }) => isDay(entries.tasks[code]?.documentDate));
      return lead?.isCommittee === false && isDay(day) && sameYear(day, day - 2) && citing.length > 1;
    });
    if (codes.length === 0) return;
    const code = random.pick(codes);
    const claimants = reporters.filter(({ entries }) => isDay(entries.tasks[code]?.documentDate));
    const [first, last] = [claimants[0], claimants[claimants.length - 1]];
    const entry = last?.entries.tasks[code];
    if (!first || !last || !entry || first === last) return;
    takenRows.add(code);
    entry.documentDate = Number(entry.documentDate) - 2;
    discrepancies.push({ kind: 'document-date', code, agency: last.id, other: { agency: first.id, code } });
  };

  const ownPapers = (): OwnPaper[] =>
    reporters.flatMap((reporter) =>
      reporter.input.tasks.flatMap((row): OwnPaper[] => {
        const code = String(row.code);
        const entry = reporter.entries.tasks[code];
        const isOwn = !soleLead.has(code) || soleLead.get(code) === reporter.id;
        if (!entry || !isOwn || takenRows.has(code) || entry.status !== DONE || !isDay(entry.documentDate))
          return [];
        // A coordinating agency cites the lead's document in the same row: that does not claim it for another product.
        const isCitedElsewhere = reporters.some(
          (other) => other !== reporter && other.entries.tasks[code]?.documentNumber === entry.documentNumber,
        );
        return isCitedElsewhere ? [] : [{ reporter, code, entry }];
      }),
    );
  const samePaper = () => {
    const papers = ownPapers();
    const cited = papers.filter(({ reporter }) => !reporter.isCommittee);
    if (cited.length === 0) return;
    const one = random.pick(cited);
    const others = papers.filter(({ reporter, code }) => reporter !== one.reporter && code !== one.code);
    if (others.length === 0) return;
    const two = random.pick(others);
    takenRows.add(one.code).add(two.code);
    two.entry.documentNumber = one.entry.documentNumber ?? null;
    two.entry.documentDate = one.entry.documentDate ?? null;
    two.entry.doneOn = Math.max(Number(two.entry.doneOn), Number(one.entry.documentDate));
    const isLater = (rank.get(one.reporter.id) ?? 0) > (rank.get(two.reporter.id) ?? 0);
    const [later, first] = isLater ? [one, two] : [two, one];
    discrepancies.push({
      kind: 'same-document',
      code: later.code,
      agency: later.reporter.id,
      other: { agency: first.reporter.id, code: first.code },
    });
  };

  /** A period has the same number of months for everyone reporting monthly. */
  const otherMonths = () => {
    const monthly = reporters.flatMap((reporter) =>
      reporter.input.targets
        .filter(({ unit }) => unit !== '%')
        .map(({ code }) => ({ reporter, code: String(code) })),
    );
    const [first, second] = monthly;
    const entry = second?.reporter.entries.targets[second.code];
    if (!first || !second || !entry || first.code !== second.code) return;
    entry.denominator = Number(entry.denominator) + 2;
    entry.numerator = Number(entry.numerator) + 2;
    const { code } = second;
    takenTargets.add(`${first.reporter.id} ${code}`).add(`${second.reporter.id} ${code}`);
    discrepancies.push({
      kind: 'figure',
      code,
      agency: second.reporter.id,
      other: { agency: first.reporter.id, code },
    });
  };

  const shares = (enough: number) =>
    reporters.flatMap((reporter) => {
      const linked = new Set(
        reporter.input.targets.flatMap(({ code, partOf }) => (partOf === null ? [] : [partOf, String(code)])),
      );
      return reporter.input.targets.flatMap(({ code: cell, unit }) => {
        const code = String(cell);
        const entry = reporter.entries.targets[code];
        const isFree = unit === '%' && !linked.has(code) && !takenTargets.has(`${reporter.id} ${code}`);
        return entry && isFree && Number(entry.numerator) >= enough ? [{ reporter, code, entry }] : [];
      });
    });
  const otherScale = (scale: (figure: number) => number, enough: number) => {
    const fitting = shares(enough);
    if (fitting.length === 0) return;
    const { reporter, code, entry } = random.pick(fitting);
    takenTargets.add(`${reporter.id} ${code}`);
    entry.numerator = scale(Number(entry.numerator));
    entry.denominator = scale(Number(entry.denominator));
    entry.explanation = random.pick(phrases.missed);
    discrepancies.push({ kind: 'magnitude', code, agency: reporter.id, other: null });
  };

  /** A number that is not a date in the plan's years. */
  const noDate = () => {
    const papers = ownPapers();
    if (papers.length === 0) return;
    const { reporter, code, entry } = random.pick(papers);
    takenRows.add(code);
    entry.doneOn = random.pick([20_190_315, 2019, -5, 0]);
    discrepancies.push({ kind: 'impossible-date', code, agency: reporter.id, other: null });
  };

  const noStatus = () => {
    const papers = ownPapers();
    if (papers.length === 0) return;
    const { reporter, code } = random.pick(papers);
    takenRows.add(code);
    reporter.entries.tasks[code] = {};
    gaps.push({ kind: 'no-status', code, agency: reporter.id });
  };
  const noFigures = () => {
    const fitting = shares(1);
    if (fitting.length === 0) return;
    const { reporter, code } = random.pick(fitting);
    takenTargets.add(`${reporter.id} ${code}`);
    // Given in words, or not at all.
    const inWords = random.chance(0.5);
    reporter.entries.targets[code] = inWords ? { numerator: 'chưa thống kê', denominator: 100 } : {};
    gaps.push({ kind: 'no-figures', code, agency: reporter.id });
    if (inWords) discrepancies.push({ kind: 'impossible-figure', code, agency: reporter.id, other: null });
  };
  const impossibleFigures = (spoil: (entry: TargetEntry) => void) => {
    const fitting = shares(1);
    if (fitting.length === 0) return;
    const { reporter, code, entry } = random.pick(fitting);
    takenTargets.add(`${reporter.id} ${code}`);
    spoil(entry);
    gaps.push({ kind: 'no-figures', code, agency: reporter.id });
    discrepancies.push({ kind: 'impossible-figure', code, agency: reporter.id, other: null });
  };
  const changedText = () => {
    const reporter = random.pick(reporters);
    const code = String(random.pick(reporter.input.tasks).code);
    const isKnown = discrepancies.some(
      (each) => each.kind === 'changed-text' && each.agency === reporter.id && each.code === code,
    );
    if (!isKnown) discrepancies.push({ kind: 'changed-text', code, agency: reporter.id, other: null });
  };

  otherMonths();
  for (let time = 0; time < times; time++) {
    plantAt('status', ({ led, seconded }) => led.status === DONE && seconded.status === DONE, notYet);
    plantAt(
      'status',
      ({ led, seconded }) => led.status === NOT_STARTED && seconded.status === NOT_STARTED,
      already,
    );
    plantAt(null, ({ led, seconded }) => led.status === DONE && seconded.status === DONE, stillGoing);
    plantAt(
      null,
      ({ led, seconded }) => led.status === DONE && seconded.status === DONE && isDay(seconded.doneOn),
      otherDay,
    );
    otherDate();
    samePaper();
    noDate();
    noStatus();
    if (hasEarlier) {
      otherScale((figure) => figure * 20, 1);
      otherScale((figure) => Math.floor(figure / 40), 80);
    }
    noFigures();
    impossibleFigures((entry) => {
      entry.numerator = Number(entry.denominator) + 1;
    });
    impossibleFigures((entry) => {
      entry.numerator = Number(entry.numerator) - 0.1;
    });
    changedText();
  }
  return { discrepancies, gaps };
}
