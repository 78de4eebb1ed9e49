import { agencyNamed } from '../agency/agencyByName';
import type { Agency, Catalogue } from '../agency/catalogue';
import { successorOf } from '../agency/successor';
import { bindWorkbook } from '../entries/boundWorkbook';
import { isProvinces, type WorkbookIdentity } from '../entries/workbookIdentity';
import { periodOf, withSendBy } from '../period/reportingPeriod';
import type { PlanMove } from '../plan/planMoves';
import type { Programme } from '../programmes/programme';
import { ownerOf } from '../validation/engine/context';
import { validate } from '../validation/engine/validate';
import { agencyRows, isAsked, type Owner } from '../workbook/agency/agencyRows';
import { PROVINCE_ID, workbookFileName } from '../workbook/agency/agencyWorkbook';
import { bodyCode } from '../workbook/agency/bodyCode';
import { layoutOf } from '../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { planMoves } from '../plan/planMoves';
import { remake, type Restored, type RestoreProblem } from './restoreWorkbook';

export interface UpgradeOptions {
  /** The programme the workbook was made from (`programmeMadeFrom`); null if unknown. */
  before: Programme | null;
  after: Programme;
  /** Its owner under the new plan, if specified by the user. */
  agency?: Agency | undefined;
}

/** The agency was split or no longer exists: only the user can decide whose workbook this is now. */
export interface WhichAgency {
  agency: string;
  /** Its successors in the new plan; empty if none is recorded. */
  heirs: Agency[];
}

export interface Upgraded extends Restored {
  before: Programme;
  /** The agency's name in the workbook, and in the new plan. */
  renamed: { before: string; after: string };
  /** Rows with entries that are in the workbook with the same code and wording. */
  unchanged: number;
  /** Rows with entries that are in the workbook with another code or wording. */
  moved: PlanMove[];
  /** Codes of entries without a row in the workbook, and the codes they are kept under. */
  apart: { code: string; as: string }[];
  /** The workbook's rows whose deadline has changed. */
  deadlines: PlanMove[];
  /** The workbook's new rows. */
  added: { code: string; text: string }[];
}

interface Row {
  code: string;
  text: string;
}

/** Rows of an owner's workbook. */
function rowsOf({ plan, catalogue }: Programme, owner: Owner): Row[] {
  const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, owner);
  return [
    ...[...tasks, ...generalTasks].filter(isAsked).map(({ code, content }) => [code, content] as const),
    ...targets.map(({ code, target }) => [code, target] as const),
  ].map(([code, text]) => ({ code: String(code), text: String(text ?? '') }));
}

/** The workbook's owner under the new plan. */
function agencyNow(
  { agencyId, agencyName }: WorkbookIdentity,
  old: Owner | undefined,
  catalogue: Catalogue,
): Owner | WhichAgency {
  if (agencyId === PROVINCE_ID) return null;
  const now = old ? successorOf(old, catalogue) : agencyNamed(agencyName, catalogue);
  if (now) return now;
  return {
    agency: agencyName,
    heirs: catalogue.agencies.filter(({ was }) => was?.includes(agencyId)),
  };
}

/** Whether only the user can decide whose workbook it is. */
export const isWhichAgency = (made: Upgraded | WhichAgency | Agency | null): made is WhichAgency =>
  made !== null && 'heirs' in made;

/**
 * Remakes an agency's workbook for another version of its plan, with every entry: in its row there, or kept apart.
 * Nothing is written here.
 */
export function upgradeWorkbook(
  snapshot: WorkbookSnapshot,
  { before, after, agency: said }: UpgradeOptions,
): Upgraded | WhichAgency | RestoreProblem {
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  if (!identity) return 'notOurs';
  if (isProvinces(identity)) return 'province';
  if (layoutOf(identity.layout) === null) return 'layout';
  if (!before) return 'plan';
  const old = ownerOf(identity.agencyId, identity.agencyName, before.catalogue);
  const agency = said ?? agencyNow(identity, old, after.catalogue);
  if (isWhichAgency(agency)) return agency;
  const known = periodOf(after, identity.period);
  if (!known) return 'period';
  // A send-by date agreed last year does not apply this year.
  const period = after.plan.year === before.plan.year ? withSendBy(known, identity.sendBy) : known;

  // An agency missing from the old catalogue has no rows there to recognise by wording.
  const made = { programme: before, agency: old ?? agency };
  const { findings } = validate(snapshot, {
    programmeOf: (planId) => (planId === before.plan.id ? before : null),
  });
  const remade = remake({ workbook, made, programme: after, agency, period, isNext: false, findings });
  const rows = rowsOf(after, agency);
  const codes = new Set(rows.map(({ code }) => code));
  const { moves } = planMoves(before.plan, after.plan, bodyCode);
  const formerCode = new Map(moves.map((move) => [move.after.code, move.before.code]));
  for (const { code, as } of remade.upgraded?.kept ?? []) formerCode.set(as, code);
  const entered = [...Object.keys(remade.entries.tasks), ...Object.keys(remade.entries.targets)];
  const moved = (remade.upgraded?.moved ?? []).filter((move) => codes.has(move.after.code));
  const apart = entered.filter((code) => !codes.has(code));
  const had = new Set(rowsOf(before, made.agency).map(({ code }) => code));
  const fileName = workbookFileName(after.plan, period, agency);
  return {
    ...remade,
    kept: apart,
    nextFileName: fileName === workbookFileName(before.plan, period, old ?? agency) ? null : fileName,
    before,
    renamed: { before: identity.agencyName, after: (agency ?? after.catalogue.government).name },
    unchanged: entered.length - moved.length - apart.length,
    moved,
    apart: apart.map((as) => ({ code: formerCode.get(as) ?? as, as })),
    deadlines: (remade.upgraded?.deadlines ?? []).filter((move) => codes.has(move.after.code)),
    added: rows.filter(({ code }) => !had.has(formerCode.get(code) ?? '')),
  };
}
