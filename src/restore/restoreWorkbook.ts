import { bindWorkbook, type BoundWorkbook } from '../entries/boundWorkbook';
import { ownContent } from '../entries/ownContent';
import { ownSheets } from '../entries/ownSheets';
import { readEntries, readTakenOver } from '../entries/readEntries';
import { upgradeEntries, type UpgradedEntries } from '../entries/upgradeEntries';
import { isProvinces } from '../entries/workbookIdentity';
import { NO_ENTRIES, type AgencyEntries } from '../fields/entry';
import { periodOf, withSendBy, type ReportingPeriod } from '../period/reportingPeriod';
import type { ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { fold } from '../text/normalise';
import { ownerOf } from '../validation/engine/context';
import type { Finding } from '../validation/engine/finding';
import { validate } from '../validation/engine/validate';
import { RULES } from '../validation/rules/rules';
import { agencyRows, type Owner } from '../workbook/agency/agencyRows';
import { buildAgencyWorkbook, workbookFileName } from '../workbook/agency/agencyWorkbook';
import { keptRows } from '../workbook/agency/keptEntries';
import { planMark } from '../workbook/carried/carriedPlan';
import { PROPERTY } from '../workbook/identity';
import { layoutOf } from '../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../workbook/spec';
import { carryOver } from './carryOver';
import { gatherEntries, type KnownWords } from './gatherEntries';

export interface RestoreOptions {
  programmeOf: ProgrammeLookUp;
  /** Id of another period: makes its workbook, carrying over entries from this one (`carryOver`). */
  nextPeriod?: string | undefined;
  /** The programme the workbook was made from, if that is another version of the same plan. */
  before?: Programme | null;
}

/** Why a workbook cannot be restored: its agency, plan or period is unknown, or it was made by a newer program. */
export type RestoreProblem = 'notOurs' | 'province' | 'plan' | 'agency' | 'period' | 'layout';

/** A rule whose findings were repaired, and how many. */
export interface Repaired {
  rule: string;
  count: number;
}

export interface Restored {
  spec: WorkbookSpec;
  /** Sheets that the new ones replace. */
  replaceSheets: string[];
  programme: Programme;
  agency: Owner;
  period: ReportingPeriod;
  entries: AgencyEntries;
  /** It is another period's workbook: the file has a new name from then on. */
  nextFileName: string | null;
  /** Number of rows with entries. */
  rows: number;
  /** Number of rows carried over from the previous period that need review. */
  takenOver: number;
  repaired: Repaired[];
  /** Entries from another sheet, or from a row whose code was missing. */
  broughtOver: { code: string; sheet: string }[];
  /** Codes under which entries without a row in the new workbook are kept; without those that already were. */
  kept: string[];
  /** Cells on those sheets that only the user can have filled: they are not carried over. */
  own: { sheet: string; cell: string }[];
}

const RESTORED = new Set(RULES.filter(({ restored }) => restored).map(({ id }) => id));

function repairedIn(findings: readonly Finding[]): Repaired[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) if (RESTORED.has(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}

/** Whether remaking the workbook would repair any of the findings. */
export const isRestorable = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule }) => RESTORED.has(rule));

/** Plan or formula cells that somebody typed over. */
const typedOver = (findings: readonly Finding[]): Restored['own'] =>
  findings.flatMap(({ rule, fix }) =>
    RESTORED.has(rule) && fix?.safe === false ? [{ sheet: fix.sheet, cell: fix.cell }] : [],
  );

function wordsOf(
  rows: readonly (readonly [code: CellScalar, words: CellScalar])[],
): Map<string, string | null> {
  const codes = new Map<string, string | null>();
  for (const [code, words] of rows) {
    const key = fold(String(words ?? ''));
    codes.set(key, codes.has(key) ? null : String(code));
  }
  return codes;
}

function knownWords(programme: Programme, owner: Owner): KnownWords {
  const { tasks, generalTasks, targets } = agencyRows(programme.plan, programme.catalogue, owner);
  return {
    tasks: wordsOf(tasks.map(({ code, content }) => [code, content])),
    generalTasks: wordsOf(generalTasks.map(({ code, content }) => [code, content])),
    targets: wordsOf(targets.map(({ code, target }) => [code, target])),
  };
}

export interface Remaking {
  workbook: BoundWorkbook;
  /** Programme and agency its rows were made from. */
  made: { programme: Programme; agency: Owner };
  programme: Programme;
  agency: Owner;
  period: ReportingPeriod;
  /** Carries over only what belongs to another period too (`carryOver`). */
  isNext: boolean;
  findings: readonly Finding[];
}

/**
 * Remakes the workbook around its entries, with those from another version of the plan mapped to its rows (`upgraded`;
 * null for the same version). Nothing is written.
 */
export function remake({
  workbook,
  made,
  programme,
  agency,
  period,
  isNext,
  findings,
}: Remaking): Restored & {
  upgraded: UpgradedEntries | null;
} {
  const { snapshot } = workbook;
  const { plan } = programme;
  const isOtherIssue = planMark(made.programme) !== planMark(programme);
  const gathered = gatherEntries(workbook, readEntries(workbook), knownWords(made.programme, made.agency));
  const inPlan = (entries: AgencyEntries) => upgradeEntries(entries, made.programme.plan, plan);
  const upgraded = isOtherIssue ? inPlan(gathered.entries) : null;
  const all = upgraded?.entries ?? gathered.entries;
  const before = readTakenOver(workbook);
  const { entries, takenOver } = isNext
    ? carryOver(all)
    : {
        entries: all,
        takenOver: isOtherIssue ? inPlan({ ...NO_ENTRIES, tasks: { ...before } }).entries.tasks : before,
      };
  const keptBefore = new Set(workbook.keptEntries?.rows.map(({ code }) => code));
  const sample = snapshot.properties[PROPERTY.sample] === 'true';
  const spec = buildAgencyWorkbook({ programme, agency, period, entries, takenOver, sample });
  // Rows that only the earlier version had are ours too, on sheets sized for its number of rows.
  const asMade = isOtherIssue
    ? buildAgencyWorkbook({ ...made, period, entries: gathered.entries, takenOver: before })
    : spec;
  const ours = new Set(spec.sheets.map(({ name }) => fold(name)));
  const replaceSheets = [
    ...new Set([
      ...ownSheets(snapshot),
      ...gathered.sheets,
      ...[workbook.tasks, workbook.generalTasks, workbook.targets].flatMap((table) =>
        table?.copyOf ? [table.copyOf.name] : [],
      ),
      ...snapshot.sheets.filter(({ name }) => ours.has(fold(name))).map(({ name }) => name),
    ]),
  ];
  return {
    spec,
    replaceSheets,
    programme,
    agency,
    period,
    entries,
    rows: Object.keys(entries.tasks).length + Object.keys(entries.targets).length,
    nextFileName: isNext ? workbookFileName(plan, period, agency) : null,
    takenOver: Object.keys(takenOver).length,
    repaired: repairedIn(findings),
    broughtOver: gathered.broughtOver,
    kept: keptRows(entries, agencyRows(programme.plan, programme.catalogue, agency))
      .map(({ code }) => code)
      .filter((code) => !keptBefore.has(code)),
    upgraded,
    own: [...ownContent(workbook, replaceSheets, asMade), ...typedOver(findings)],
  };
}

/**
 * Remakes an agency's workbook around its entries: missing tables, names, lists, formulas, protection and rows are
 * restored. All entries are carried over, including those in copied sheets and rows without a code; other contents of
 * those sheets are left to the host. Nothing is written here.
 */
export function restoreWorkbook(
  snapshot: WorkbookSnapshot,
  { programmeOf, before = null, nextPeriod }: RestoreOptions,
): Restored | RestoreProblem {
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  if (!identity) return 'notOurs';
  if (isProvinces(identity)) return 'province';
  if (layoutOf(identity.layout) === null) return 'layout';
  const programme = programmeOf(identity.planId);
  if (!programme) return 'plan';
  const agency = ownerOf(identity.agencyId, identity.agencyName, programme.catalogue);
  if (agency === undefined) return 'agency';
  const isNext = nextPeriod !== undefined && nextPeriod !== identity.period;
  const known = periodOf(programme, nextPeriod ?? identity.period);
  if (!known) return 'period';
  const period = isNext ? known : withSendBy(known, identity.sendBy);

  const isOtherIssue =
    before !== null && before.plan.id === identity.planId && planMark(before) !== planMark(programme);
  return remake({
    workbook,
    made: { programme: isOtherIssue ? before : programme, agency },
    programme,
    agency,
    period,
    isNext,
    findings: validate(snapshot, { programmeOf }).findings,
  });
}
