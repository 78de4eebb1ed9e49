import { successorOf } from '../agency/successor';
import { planMoves } from '../plan/planMoves';
import type { Plan } from '../plan/plan';
import type { Programme } from '../programmes/programme';
import { agencyRows, isAsked } from '../workbook/agency/agencyRows';
import { bodyCode } from '../workbook/agency/bodyCode';
import { planMark } from '../workbook/carried/carriedPlan';
import type { ReturnedWorkbook } from './returned';

const MOVES = new WeakMap<Plan, { from: Plan; codes: ReadonlyMap<string, string> }>();

/** Maps codes from one version of a plan to another. Only the last pair is cached, as many workbooks share a version. */
function codesFrom(from: Plan, to: Plan): ReadonlyMap<string, string> {
  const known = MOVES.get(to);
  if (known && isSame(known.from, from)) return known.codes;
  const { moves } = planMoves(from, to, bodyCode);
  const codes = new Map(moves.map(({ before, after }) => [before.code, after.code]));
  MOVES.set(to, { from, codes });
  return codes;
}

const isSame = (one: Plan, other: Plan): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** A plan as printed: without changes permitted since. */
function asPrinted({ plan, ...rest }: Programme): Programme {
  const unmoved = <Row extends object>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, movedDeadline: undefined }));
  return {
    ...rest,
    plan: { ...plan, version: 1, rows: unmoved(plan.rows), generalTasks: unmoved(plan.generalTasks) },
  };
}

/** Whether the opened plan differs from the one a workbook carries only by deadlines moved by permission since. */
export const isMovedSince = (carried: Programme, opened: Programme): boolean =>
  carried.plan.version <= opened.plan.version && planMark(asPrinted(carried)) === planMark(asPrinted(opened));

/**
 * Converts a workbook made from another version of the plan to this one: rows by their codes here, the agency by its
 * name here. Entries in rows that this version lacks, or no longer asks of the agency, are reported (`leftRows`) and not
 * counted.
 */
export function asOfIssue(book: ReturnedWorkbook, from: Programme, to: Programme): ReturnedWorkbook {
  const codes = codesFrom(from.plan, to.plan);
  const moved = <Row extends { code: string }>(rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => {
      const code = codes.get(row.code);
      return code === undefined ? [] : [{ ...row, code }];
    });
  const agency = book.agency && successorOf(book.agency, to.catalogue);
  const { tasks, generalTasks, targets } = agencyRows(to.plan, to.catalogue, agency);
  const owed = new Set(
    [...[...tasks, ...generalTasks].filter(isAsked), ...targets].map(({ code }) => String(code)),
  );
  const left = [...book.tasks, ...book.targets].filter(
    ({ code, entry }) => !owed.has(codes.get(code) ?? '') && Object.keys(entry).length > 0,
  );
  return {
    ...book,
    identity: { ...book.identity, planId: to.plan.id },
    agency,
    tasks: moved(book.tasks),
    targets: moved(book.targets),
    changedTexts: moved(book.changedTexts),
    missingRows: book.missingRows.flatMap((code) => codes.get(code) ?? []),
    otherIssue: { planId: from.plan.id, leftRows: left.map(({ code }) => code) },
  };
}
