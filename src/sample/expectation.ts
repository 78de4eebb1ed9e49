import type { CellScalar } from '../workbook/spec';
import type { AgencyEntries } from '../fields/entry';
import { DONE, UNDER_WAY, type FillInput } from './fillEntries';

/** An agency that owes a workbook; `entries` is null if none of its files counts. */
export interface Owing {
  id: string;
  tasks: FillInput['tasks'];
  targets: FillInput['targets'];
  leads: (row: FillInput['tasks'][number]) => boolean;
  /** Leads only if a condition applies, as confirmed by a status. */
  leadsOnCondition: (row: FillInput['tasks'][number]) => boolean;
  entries: AgencyEntries | null;
}

const NO_ROWS = {
  owed: 0,
  unconfirmed: 0,
  reported: 0,
  done: 0,
  inProgress: 0,
  notStarted: 0,
  notArisen: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  soon: 0,
};
export type ExpectedTally = typeof NO_ROWS;

export interface ExpectedTarget {
  code: string;
  numerator: number | null;
  denominator: number | null;
  reported: number;
  owed: number;
}

export interface Expectation {
  targets: ExpectedTarget[];
  planRows: { code: string; lead: ExpectedTally; coordinating: ExpectedTally }[];
  /** All rows of all lead agencies. */
  tasks: ExpectedTally;
  /** Rows of all workbooks that count. */
  rows: number;
}

const NOT_ARISEN = 'Không phát sinh';
const SOON_DAYS = 15;
const OWN_DEADLINE = ['external-plan', 'unstated', 'unrecognized'];
/** Dates from 2010 to 2049. */
const isDay = (cell: CellScalar | undefined): cell is number =>
  isNumber(cell) && cell >= 40_179 && cell < 54_789;
const isNumber = (cell: CellScalar | undefined): cell is number => typeof cell === 'number';

function count(
  tally: ExpectedTally,
  row: FillInput['tasks'][number],
  entries: AgencyEntries,
  reportingDate: number,
): void {
  const { status, doneOn, ownDate } = entries.tasks[String(row.code)] ?? {};
  if (!status) return;
  tally.reported += 1;
  if (status === NOT_ARISEN) {
    tally.notArisen += 1;
    return;
  }
  // The date of an event is not a deadline, nor is a date where the plan asks for none.
  const own = OWN_DEADLINE.includes(String(row.kind)) && isDay(ownDate) ? ownDate : null;
  const due = isNumber(row.planDue) ? row.planDue : own;
  if (status === DONE) {
    tally.done += 1;
    if (due !== null && isDay(doneOn)) tally[Math.floor(doneOn) <= due ? 'onTime' : 'late'] += 1;
    return;
  }
  tally[status === UNDER_WAY ? 'inProgress' : 'notStarted'] += 1;
  if (due === null) return;
  if (reportingDate > due) tally.overdue += 1;
  else if (due - reportingDate <= SOON_DAYS) tally.soon += 1;
}

/** Whether figures are plausible: a share of something, no more than the whole, of things that cannot be halved. */
function canBe(
  { unit, counted }: FillInput['targets'][number],
  numerator: number,
  denominator: number,
): boolean {
  if (numerator < 0 || denominator <= 0 || (unit === '%' && numerator > denominator)) return false;
  return counted !== 1 || (numerator % 1 === 0 && denominator % 1 === 0);
}

/** Expected sums of the province: plain addition over the entries, by code independent of the consolidation. */
export function expectation(
  agencies: readonly Owing[],
  planCodes: { rows: readonly string[]; targets: readonly string[] },
  reportingDate: number,
): Expectation {
  const planRows = planCodes.rows.map((code) => ({
    code,
    lead: { ...NO_ROWS },
    coordinating: { ...NO_ROWS },
  }));
  const byCode = new Map(planRows.map((row) => [row.code, row]));
  const tasks = { ...NO_ROWS };
  let rows = 0;
  for (const { tasks: own, targets, leads, leadsOnCondition, entries } of agencies) {
    if (entries) rows += own.length + targets.length;
    for (const row of own) {
      const sums = byCode.get(String(row.code));
      const isOpen = leadsOnCondition(row) && !entries?.tasks[String(row.code)]?.status;
      if (isOpen) {
        if (entries) for (const tally of [sums?.lead, tasks]) if (tally) tally.unconfirmed += 1;
        continue;
      }
      for (const tally of leads(row) || leadsOnCondition(row) ? [sums?.lead, tasks] : [sums?.coordinating]) {
        if (!tally) continue;
        tally.owed += 1;
        if (entries) count(tally, row, entries, reportingDate);
      }
    }
  }
  const targets = planCodes.targets.map((code): ExpectedTarget => {
    const owing = agencies.flatMap(({ targets: own, entries }) => {
      const row = own.find((each) => each.code === code);
      return row ? [{ row, entries }] : [];
    });
    const figures = owing.flatMap(({ row, entries }) => {
      const { numerator, denominator } = entries?.targets[code] ?? {};
      return isNumber(numerator) && isNumber(denominator) && canBe(row, numerator, denominator)
        ? [{ numerator, denominator }]
        : [];
    });
    const isNone = figures.length === 0;
    return {
      code,
      numerator: isNone ? null : figures.reduce((sum, each) => sum + each.numerator, 0),
      denominator: isNone ? null : figures.reduce((sum, each) => sum + each.denominator, 0),
      reported: figures.length,
      owed: owing.length,
    };
  });
  return { targets, planRows, tasks, rows };
}
