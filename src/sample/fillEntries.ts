import type { TargetRow, TaskRow } from '../workbook/agency/agencyRows';
import type { CellScalar } from '../workbook/spec';
import type { AgencyEntries, TargetEntry, TaskEntry } from '../fields/entry';
import phrases from './phrases.json';
import { createRandom, type Random } from './random';

/** A target, with what the plan says about its figures. */
export type SampleTarget = TargetRow & {
  partOf: string | null;
  denominatorCount?: number | undefined;
  denominatorOf?: string | undefined;
  denominatorMonths?: boolean | undefined;
  countsTasks?: boolean | undefined;
};

export interface FillInput {
  tasks: readonly TaskRow[];
  targets: readonly SampleTarget[];
  /** The agency's document symbol; `UBND` for districts and communes. */
  symbol: string;
  /** Codes of all rows of the plan: documents are numbered by them, so that a number is never used for two documents. */
  order: readonly string[];
  /** Document symbol of the agency that alone leads a row: everyone naming the row reports the same about it. */
  soleLead: ReadonlyMap<string, string>;
  /** Kinds of documents a row's product can be, by code, if the plan says so. */
  kindsOf: ReadonlyMap<string, readonly string[]>;
  seed: number;
  /** Serials: the plan's issue, first and last day of its year, and the period's last day, the reference date. */
  issuedOn: number;
  yearStart: number;
  yearEnd: number;
  reportingDate: number;
  /** Number of months in the period. */
  months: number;
}

export const DONE = 'Hoàn thành';
export const UNDER_WAY = 'Đang thực hiện';
export const NOT_STARTED = 'Chưa thực hiện';

/** More documents a year than a plan has rows; prime, so that each row's number is different. */
const PAPERS = 479;

/** Number of the agency's document for a row: its own, `45/BC-SNV`. */
export function documentNumber(random: Random, code: string, { symbol, order, kindsOf }: FillInput): string {
  const first = [...symbol].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % PAPERS;
  const number = 1 + ((order.indexOf(code) * 37 + first) % PAPERS);
  return `${String(number).padStart(2, '0')}/${random.pick(kindsOf.get(code) ?? phrases.kinds)}-${symbol}`;
}

/** Around the turn of the year: an agency's own plan issued days before the province's. */
function issuedEarly(random: Random, code: string, input: FillInput): TaskEntry {
  const kind = /\/[^-]+/;
  return {
    status: DONE,
    percent: 100,
    doneOn: input.issuedOn - 2,
    documentNumber: documentNumber(random, code, input).replace(kind, '/KH'),
    documentDate: input.issuedOn - 3,
  };
}

function done(random: Random, code: string, input: FillInput, from: number, by: number): TaskEntry {
  if (input.kindsOf.get(code)?.includes('KH') && by > input.issuedOn && random.chance(0.06))
    return issuedEarly(random, code, input);
  const first = Math.max(from, input.issuedOn + 3);
  const doneOn = random.whole(Math.min(first, by), by);
  return {
    status: DONE,
    percent: 100,
    doneOn,
    documentNumber: documentNumber(random, code, input),
    documentDate: Math.max(Math.min(first, by), doneOn - random.whole(0, 4)),
    ...(random.chance(0.25) ? { spent: random.whole(5, 400) } : {}),
    ...(random.chance(0.15) ? { note: random.pick(phrases.finished) } : {}),
  };
}

const underWay = (random: Random): TaskEntry => ({
  status: UNDER_WAY,
  percent: random.whole(4, 18) * 5,
  note: random.pick(phrases.progress),
});

function task(random: Random, row: TaskRow, input: FillInput): TaskEntry {
  const code = String(row.code);
  const { reportingDate, yearStart, yearEnd } = input;
  const start = typeof row.start === 'number' ? row.start : yearStart;
  if (start > reportingDate) return { status: NOT_STARTED, percent: 0 };
  switch (row.kind) {
    case 'on-event': {
      if (random.chance(0.4))
        return random.chance(0.3)
          ? { status: 'Không phát sinh', percent: 0, note: random.pick(phrases.notArisen) }
          : { status: 'Không phát sinh' };
      const entry = done(random, code, input, start, reportingDate);
      // It arose before it was done.
      return { ...entry, ownDate: Math.max(start, (entry.doneOn as number) - random.whole(0, 20)) };
    }
    case 'external-plan': {
      const ownDate = random.whole(Math.min(reportingDate + 1, yearEnd), yearEnd);
      return { ...underWay(random), ownDate };
    }
    case 'ongoing':
    case 'recurring':
      return {
        ...underWay(random),
        ...(random.chance(0.1) ? { percent: 100 } : {}),
        ...(random.chance(0.3) ? { spent: random.whole(2, 90) } : {}),
      };
    default:
  }
  const due = typeof row.planDue === 'number' ? row.planDue : null;
  if (due !== null && due < reportingDate) {
    if (due <= input.issuedOn + 3 || random.chance(0.12)) {
      const entry = done(random, code, input, due + 1, Math.min(due + 40, reportingDate));
      return { ...entry, note: random.pick(phrases.late) };
    }
    if (random.chance(0.1)) return { ...underWay(random), note: random.pick(phrases.late) };
    return done(random, code, input, start, due);
  }
  return random.chance(0.4) ? done(random, code, input, start, reportingDate) : underWay(random);
}

function attains({ operator, threshold, unit }: TargetRow, numerator: number, denominator: number): boolean {
  const rate = numerator * (unit === '%' ? 100 : 1);
  const asked = Number(threshold) * denominator;
  if (operator === '<') return rate < asked;
  if (operator === '≤') return rate <= asked;
  return operator === '>' ? rate > asked : rate >= asked;
}

/** A random count; a hundred would look like a rate. */
function counted(random: Random): number {
  const things = random.whole(40, 900);
  return things === 100 ? 99 : things;
}

/**
 * Counts of the agency's tasks, and those of its own plan: every due task is among them, and none done on time is late.
 */
function ofTasks(
  random: Random,
  { tasks: rows, reportingDate }: FillInput,
  tasks: AgencyEntries['tasks'],
): TargetEntry {
  const late = rows.filter((row) => {
    const { status, doneOn, ownDate } = tasks[String(row.code)] ?? {};
    const due = row.planDue ?? ownDate;
    return typeof due === 'number' && due <= reportingDate && !(status === DONE && Number(doneOn) <= due);
  }).length;
  const denominator = rows.length + random.whole(110, 140);
  return late === 0
    ? { numerator: denominator, denominator }
    : { numerator: denominator - late, denominator, explanation: random.pick(phrases.missed) };
}

function target(
  random: Random,
  row: SampleTarget,
  whole: TargetEntry | undefined,
  known: number | null,
): TargetEntry {
  const isShare = row.unit === '%';
  const denominator = Number(whole?.denominator ?? known ?? counted(random));
  const most = Number(whole?.numerator ?? denominator);
  const enough = isShare
    ? Math.min(most, Math.floor((Number(row.threshold) * denominator) / 100) + 1)
    : Math.ceil(Number(row.threshold) * denominator) + 1;
  const isLessBetter = row.operator === '<' || row.operator === '≤';
  const [least, above] = [Math.floor(enough * 0.7), isShare ? most : enough + 6];
  const numerator =
    random.chance(0.8) === isLessBetter ? random.whole(least, enough) : random.whole(enough, above);
  return {
    numerator,
    denominator,
    ...(attains(row, numerator, denominator) ? {} : { explanation: random.pick(phrases.missed) }),
  };
}

const CONDITIONAL = 'Chủ trì có điều kiện';

/** If the plan promises no document from the agency, many give none. */
function withoutPaper(entry: TaskEntry, { code, documentOwed }: TaskRow, { order }: FillInput): TaskEntry {
  if (documentOwed === 1 || order.indexOf(String(code)) % 3 !== 0) return entry;
  const { documentNumber: _number, documentDate: _date, ...rest } = entry;
  return rest;
}

/** A plausible year of an agency's work: internally consistent, so that no rule finds anything. */
export function fillEntries(random: Random, input: FillInput): AgencyEntries {
  const tasks = Object.fromEntries(
    input.tasks.map((row): [string, TaskEntry] => {
      const code = String(row.code);
      const symbol = input.soleLead.get(code);
      // A status shows whether a lead's condition applies: half of the agencies leave it open.
      if (row.role === CONDITIONAL && random.chance(0.5)) return [code, {}];
      if (symbol === undefined) return [code, withoutPaper(task(random, row, input), row, input)];
      const shared = createRandom(input.seed * 7919 + input.order.indexOf(code));
      return [code, withoutPaper(task(shared, row, { ...input, symbol }), row, input)];
    }),
  );
  const targets: Record<string, TargetEntry> = {};
  for (const row of input.targets) {
    const same =
      row.denominatorOf === undefined ? undefined : Number(targets[row.denominatorOf]?.denominator);
    const known = row.denominatorMonths === true ? input.months : (row.denominatorCount ?? same ?? null);
    const whole = row.partOf === null ? undefined : targets[row.partOf];
    targets[String(row.code)] =
      row.countsTasks === true ? ofTasks(random, input, tasks) : target(random, row, whole, known);
  }
  return {
    tasks,
    targets,
    reportingDate: input.reportingDate,
    preparedBy: random.pick(phrases.people),
    phone: `09${random.whole(10, 99)} ${random.whole(100, 999)} ${random.whole(100, 999)}`,
  };
}

/** Half of a figure, so that parts and wholes still add up. */
const half = (figure: CellScalar | undefined): CellScalar =>
  typeof figure === 'number' ? Math.ceil(figure / 2) : (figure ?? null);

/** The same agency's figures at an earlier date of the year, `months` into it: about half of everything. */
export function earlierFigures(
  rows: FillInput['targets'],
  figures: AgencyEntries['targets'],
  months: number,
): AgencyEntries['targets'] {
  return Object.fromEntries(
    rows.map(({ code, unit }): [string, TargetEntry] => {
      const { numerator, denominator } = figures[String(code)] ?? {};
      return [
        String(code),
        {
          numerator: half(numerator),
          denominator: unit === '%' ? half(denominator) : months,
          explanation: phrases.missed[0] ?? null,
        },
      ];
    }),
  );
}
