import { agencyByName } from '../agency/agencyByName';
import type { Agency } from '../agency/catalogue';
import { reportingAgencies } from '../agency/levels';
import { findAgency } from '../agency/membership';
import { bindWorkbook, type BoundWorkbook } from '../entries/boundWorkbook';
import type { WorkbookIdentity } from '../entries/workbookIdentity';
import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import { longestPeriod, periodsOf, type ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import { toSerial } from '../text/calendar';
import { fold } from '../text/normalise';
import { agencyRows } from '../workbook/agency/agencyRows';
import { LAYOUT_VERSION, PROPERTY, WORKBOOK_KIND } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Share of a workbook's row codes that the plan must contain. */
const ENOUGH_CODES = 0.8;

/** The same snapshot with the missing identity supplied. */
export const withIdentity = (snapshot: WorkbookSnapshot, identity: WorkbookIdentity): WorkbookSnapshot => ({
  ...snapshot,
  properties: {
    ...snapshot.properties,
    [PROPERTY.kind]: identity.kind,
    [PROPERTY.planId]: identity.planId,
    [PROPERTY.planVersion]: String(identity.planVersion),
    [PROPERTY.agencyId]: identity.agencyId,
    [PROPERTY.agencyName]: identity.agencyName,
    [PROPERTY.period]: identity.period,
    [PROPERTY.year]: String(identity.year),
    [PROPERTY.layout]: String(identity.layout),
  },
});

/** A placeholder identity, so that tables are searched for in a layout whatever their plan. */
const inLayout = (snapshot: WorkbookSnapshot, layout: number): BoundWorkbook =>
  bindWorkbook({
    ...snapshot,
    properties: { [PROPERTY.planId]: '?', [PROPERTY.agencyId]: '?', [PROPERTY.layout]: String(layout) },
  });

interface Codes {
  tasks: string[];
  targets: string[];
}

function codesOf({ tasks, generalTasks, targets }: BoundWorkbook): Codes {
  const of = (rows: readonly { code: string | null }[] = []) =>
    rows.flatMap(({ code }) => (code === null ? [] : [code]));
  return { tasks: [...of(tasks?.rows), ...of(generalTasks?.rows)], targets: of(targets?.rows) };
}

const shareIn = (
  codes: Codes,
  known: { tasks: ReadonlySet<string>; targets: ReadonlySet<string> },
): number => {
  const found =
    codes.tasks.filter((code) => known.tasks.has(code)).length +
    codes.targets.filter((code) => known.targets.has(code)).length;
  return found / (codes.tasks.length + codes.targets.length);
};

function codesExpected({ plan, catalogue }: Programme, agency: Agency | null) {
  const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, agency);
  return {
    tasks: new Set([...tasks, ...generalTasks].map(({ code }) => String(code))),
    targets: new Set(targets.map(({ code }) => String(code))),
  };
}

/** The value beside a label of the cover, wherever the cover is now. */
function valueAfterLabel({ sheets }: WorkbookSnapshot, label: WorkbookTextKey): string | null {
  const wanted = fold(workbookText(label));
  for (const { values } of sheets)
    for (const row of values) {
      const at = row.findIndex((value) => typeof value === 'string' && fold(value) === wanted);
      const beside = at < 0 ? undefined : row.slice(at + 1).find((value) => value !== null && value !== '');
      if (typeof beside === 'string') return beside;
    }
  return null;
}

function agencyOf(snapshot: WorkbookSnapshot, codes: Codes, programme: Programme): Agency | null {
  const { catalogue } = programme;
  const named = valueAfterLabel(snapshot, 'cover.agency');
  const found = named === null ? null : (findAgency(named, catalogue) ?? agencyByName(named, catalogue));
  if (found) return found;
  // The agency with exactly these rows, if there is only one.
  const whole = longestPeriod(periodsOf(programme));
  const same = (whole ? reportingAgencies(catalogue, whole) : []).filter((agency) => {
    const expected = codesExpected(programme, agency);
    return (
      expected.tasks.size + expected.targets.size === new Set([...codes.tasks, ...codes.targets]).size &&
      shareIn(codes, expected) === 1
    );
  });
  return same.length === 1 ? same[0]! : null;
}

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? items[0]! : null);

function periodIn(
  snapshot: WorkbookSnapshot,
  workbook: BoundWorkbook,
  programme: Programme,
): ReportingPeriod | null {
  const periods = periodsOf(programme);
  const named = fold(valueAfterLabel(snapshot, 'cover.period') ?? '');
  const date = workbook.cover.reportingDate?.value;
  const ending = periods.filter(({ end }) => toSerial(end) === date);
  return (
    periods.find(({ name, englishName }) => [name, englishName].some((each) => fold(each) === named)) ??
    only(ending.filter(({ kind }) => kind === 'report')) ??
    only(ending)
  );
}

/**
 * Guesses the identity of a workbook that lost its hidden sheet and properties from its cover and row codes: to be
 * confirmed by the user, never assumed. Null if it has no table of ours, or its agency or period cannot be determined.
 * @param said its owner and period, if stated by the user
 */
export function guessIdentity(
  snapshot: WorkbookSnapshot,
  programmes: readonly Programme[],
  said: Agency | null = null,
): WorkbookIdentity | null {
  for (let layout = LAYOUT_VERSION; layout >= 1; layout -= 1) {
    const workbook = inLayout(snapshot, layout);
    const codes = codesOf(workbook);
    if (codes.tasks.length + codes.targets.length === 0) continue;
    const shares = programmes
      .map((programme) => ({ programme, share: shareIn(codes, codesExpected(programme, null)) }))
      .filter(({ share }) => share >= ENOUGH_CODES)
      .sort((a, b) => b.share - a.share);
    for (const { programme } of shares) {
      const agency = said ?? agencyOf(snapshot, codes, programme);
      const period = agency && periodIn(snapshot, workbook, programme);
      if (!period) continue;
      const { plan } = programme;
      return {
        kind: WORKBOOK_KIND.agency,
        planId: plan.id,
        planVersion: plan.version,
        agencyId: agency.id,
        agencyName: agency.name,
        period: period.id,
        sendBy: null,
        year: plan.year,
        layout,
      };
    }
  }
  return null;
}
