import { carriedProgramme, programmeMadeFrom, programmesFor } from '../../entries/programmeFor';
import { sha256 } from '../../host/shared/sha256';
import { bindWorkbook, type BoundWorkbook } from '../../entries/boundWorkbook';
import { nextSteps, type NextSteps } from '../../guidance/nextSteps';
import type { IsoDate } from '../../text/calendar';
import type { CellChange } from '../../workbook/change';
import type { CellMark } from '../../workbook/mark';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import { workbookFileName } from '../../workbook/agency/agencyWorkbook';
import { lookUpIn } from '../../programmes/lookUp';
import { allProgrammes } from '../../programmes/registry';
import { planMark } from '../../workbook/carried/carriedPlan';
import { contextOf } from '../../validation/engine/context';
import { findingsSheet as writtenFindings, findingsSheetIn } from '../../validation/report/findingsSheet';
import { SEVERITIES, type Finding, type Fix } from '../../validation/engine/finding';
import { safeFixes } from '../../validation/fixes/fixes';
import { readSeal, sealChanges, sealState, type Seal, type SealState } from '../../validation/seal/seal';
import { validateContext, type Validation } from '../../validation/engine/validate';
import type { WorkbookIdentity } from '../../entries/workbookIdentity';
import { guessIdentity, withIdentity } from '../../restore/guessIdentity';
import {
  isRestorable,
  restoreWorkbook,
  type Restored,
  type RestoreProblem,
} from '../../restore/restoreWorkbook';
import { upgradeWorkbook, type Upgraded, type WhichAgency } from '../../restore/upgradeWorkbook';
import type { Agency } from '../../agency/catalogue';
import type { BilingualName } from '../../messages/format';
import { periodNames, periodOf, periodsOf, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { entryRows, type EntryRow } from '../entry/entryRow';
import { findingTexts } from './findingTexts';
import { knownCells, placeKey, type KnownCells } from './entryCells';
import { examineOwn, type OwnSheets } from './own/examineOwn';
import { orderOf, placeOf, rowsOf } from './own/ownColumns';
import { AS_FOUND, type OwnReading } from './own/ownReading';
import { ownSummaryIn, summaryFor } from './own/ownSummary';
import { areaSelected } from './own/readArea';
import { trackersOf } from './own/trackersOf';

/**
 * The core functions used by the place Kiểm tra, with the bundled plans. Loaded when a workbook is first opened: the
 * plan and the rules are large.
 */

/** Why a workbook cannot be upgraded: as for restoring, or it already follows that plan. */
export type UpgradeProblem = RestoreProblem | 'samePlan';

/** A workbook as read, with everything derived from it: data only, so that it can come from a worker. */
export interface Examined {
  snapshot: WorkbookSnapshot;
  validation: Validation;
  seal: Seal | null;
  /** Null if this page cannot determine it. */
  sealState: SealState | null;
  /** Fixes with only one possible meaning. */
  safe: Fix[];
  steps: NextSteps;
  known: KnownCells;
  /** Entries, row by row. */
  rows: EntryRow[];
  /** Guessed identity of a workbook that does not state its own; null if it does, or if there is no guess. */
  guessed: { identity: WorkbookIdentity; period: BilingualName } | null;
  /** Remaking it around its entries would repair something. */
  restorable: boolean;
  /** The task tables of a workbook that is not ours; null if there are none. */
  own: OwnSheets | null;
}

/**
 * @param today for what is overdue and due soon
 * @param reading how to read tables of a workbook that is not ours
 */
export async function examine(
  snapshot: WorkbookSnapshot,
  today: IsoDate,
  reading: OwnReading = AS_FOUND,
): Promise<Examined> {
  const programmes = await allProgrammes();
  const options = { programmeOf: await programmesFor(snapshot, lookUpIn(programmes)) };
  const workbook = bindWorkbook(snapshot);
  const context = contextOf(workbook, options);
  const validation = validateContext(context);
  const known = knownCells(workbook, context.calendar);
  const { seal, state: sealState } = await readSealState(workbook);
  const examined: Examined = {
    snapshot,
    validation,
    seal,
    sealState,
    safe: safeFixes(snapshot, options, validation.findings),
    steps: nextSteps(context, today),
    known,
    rows: entryRows(workbook, known),
    own: null,
    guessed: workbook.identity === null ? guessedIn(snapshot, programmes) : null,
    restorable: isRestorable(validation.findings),
  };
  const found = validation.identity === null ? examineOwn(snapshot, today, reading) : null;
  if (!found) return examined;
  const { own, findings, counts, safe } = found;
  return { ...examined, own, safe, known: found.known, validation: { ...validation, findings, counts } };
}

export { areaSelected, findingsSheetIn, orderOf, ownSummaryIn, placeOf, rowsOf, summaryFor, trackersOf };

/** The sheet of findings, for our own workbook or an agency's. */
export const findingsSheet = (findings: readonly Finding[]): WorkbookSpec =>
  writtenFindings(findings, 'vi', findingTexts);

function guessedIn(snapshot: WorkbookSnapshot, programmes: readonly Programme[]): Examined['guessed'] {
  const identity = guessIdentity(snapshot, programmes);
  const programme = identity && lookUpIn(programmes)(identity.planId);
  return programme && { identity, period: periodNames(programme, identity.period) };
}

/** What restoring a workbook would do, or why it cannot be done. @param as its identity, if it does not state it itself */
export async function planRestore(
  snapshot: WorkbookSnapshot,
  as: WorkbookIdentity | null,
  nextPeriod?: string,
): Promise<Restored | RestoreProblem> {
  const known = as === null ? snapshot : withIdentity(snapshot, as);
  const programmeOf = await programmesFor(known, lookUpIn(await allProgrammes()));
  return restoreWorkbook(known, { programmeOf, before: await carriedProgramme(known), nextPeriod });
}

/** The periods of its programme that end after the workbook's own, in the order they are offered. */
export async function laterPeriods(snapshot: WorkbookSnapshot): Promise<ReportingPeriod[]> {
  const { identity } = bindWorkbook(snapshot);
  const programmeOf = await programmesFor(snapshot, lookUpIn(await allProgrammes()));
  const programme = identity && programmeOf(identity.planId);
  const own = programme && periodOf(programme, identity.period);
  return own ? periodsOf(programme).filter(({ end }) => end > own.end) : [];
}

/** Whether a workbook made from one programme would be the same made from the other. */
const isSamePlan = (before: Programme, after: Programme): boolean =>
  before.plan.id === after.plan.id && planMark(before) === planMark(after);

/** The bundled programmes a workbook can be upgraded to: reissued under its plan's id, or replacing it. */
export async function laterIssues(snapshot: WorkbookSnapshot): Promise<Programme[]> {
  const { identity } = bindWorkbook(snapshot);
  if (!identity) return [];
  const programmes = await allProgrammes();
  const before = await programmeMadeFrom(snapshot, identity.planId, lookUpIn(programmes));
  return programmes.filter(
    (after) =>
      [after.plan.id, after.plan.replaces].includes(identity.planId) &&
      before !== null &&
      !isSamePlan(before, after),
  );
}

/**
 * What upgrading a workbook to another version of its plan would do. @param agency the owner, if specified by the user
 */
export async function planUpgrade(
  snapshot: WorkbookSnapshot,
  after: Programme,
  agency?: Agency,
): Promise<Upgraded | WhichAgency | UpgradeProblem> {
  const { identity } = bindWorkbook(snapshot);
  if (!identity) return 'notOurs';
  const before = await programmeMadeFrom(snapshot, identity.planId, lookUpIn(await allProgrammes()));
  const made = upgradeWorkbook(snapshot, { before, after, agency });
  const isSame =
    typeof made === 'object' &&
    'renamed' in made &&
    made.renamed.before === made.renamed.after &&
    isSamePlan(made.before, after);
  return isSame ? 'samePlan' : made;
}

/** Ties a change to its cell's current row: refused if another row is there now. */
export function inItsRow(known: KnownCells): (change: CellChange) => CellChange {
  return (change) => {
    const code = known.get(placeKey(change.sheet, change.cell))?.codeCell ?? null;
    return code === null ? change : { ...change, beside: { cell: code.address, value: code.value } };
  };
}

/** The cells to mark, each with its highest severity; visible sheets only. */
export function marksOf({ sheets }: WorkbookSnapshot, { findings }: Validation): CellMark[] {
  const visible = new Set(
    sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name),
  );
  const marks = new Map<string, CellMark>();
  for (const kind of SEVERITIES)
    for (const { severity, sheet, cell } of findings) {
      if (severity !== kind || sheet === null || cell === null || !visible.has(sheet)) continue;
      const place = `${sheet}!${cell}`;
      if (!marks.has(place)) marks.set(place, { sheet, cell, kind });
    }
  return [...marks.values()];
}

/** Whether this page can create a seal: SHA-256 is unavailable over plain http from another machine. */
export const canSeal = (): boolean =>
  (globalThis.crypto as { subtle?: unknown } | undefined)?.subtle !== undefined;

async function readSealState(
  workbook: BoundWorkbook,
): Promise<{ seal: Seal | null; state: SealState | null }> {
  const seal = readSeal(workbook);
  if (seal === null) return { seal, state: 'none' };
  return { seal, state: canSeal() ? await sealState(workbook, sha256) : null };
}

/** Null if the workbook has lost the place for it. */
export const changesOfSeal = (
  snapshot: WorkbookSnapshot,
  { counts }: Validation,
  by: string,
  on: IsoDate,
): Promise<CellChange[] | null> => sealChanges(bindWorkbook(snapshot), { on, by, counts }, sha256);

/** The file name Sở Nội vụ expects; null if the workbook does not state its agency and period. */
export function expectedFileName({ identity, agency, period }: Validation): string | null {
  return identity && period ? workbookFileName(identity, period, agency) : null;
}
