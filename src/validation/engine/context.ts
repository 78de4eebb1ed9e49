import type { Agency, Catalogue } from '../../agency/catalogue';
import { agencyByName } from '../../agency/agencyByName';
import { findAgency } from '../../agency/membership';
import type { BoundTable } from '../../entries/boundTable';
import { bindWorkbook, type BoundWorkbook } from '../../entries/boundWorkbook';
import { readEntries, readTakenOver } from '../../entries/readEntries';
import { periodOf, withSendBy } from '../../period/reportingPeriod';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { calendarOf, type Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import { fromSerial, toSerial } from '../../text/calendar';
import type { Owner } from '../../workbook/agency/agencyRows';
import { PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import { layoutOf } from '../../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { expectedTables, type ExpectedTables } from './expectedTables';
import type { Context, ExpectedTable, PreviousWorkbook } from './subjects';

export interface ValidationOptions {
  /** Looks up our programme for a plan, by the plan's id. */
  programmeOf: ProgrammeLookUp;
  /** `expectedOnce` when validating many workbooks. */
  expectedOf?: typeof expectedTables;
  /** Reference date for progress, instead of the workbook's own reporting date. */
  date?: IsoDate;
  /** The same agency's workbook of another period of the year. */
  previous?: WorkbookSnapshot;
}

/** The workbook's stated owner: null for the province, undefined if the catalogue has no agency by that name. */
export function ownerOf(id: string, name: string, catalogue: Catalogue): Owner | undefined {
  if (id === PROVINCE_ID) return null;
  const known = catalogue.agencies.find((agency) => agency.id === id);
  if (known) return known;
  const made: Agency | null = agencyByName(name, catalogue);
  return made?.id === id ? made : (findAgency(name, catalogue) ?? undefined);
}

/** The date in a date cell, even with a time of day. */
function dayOf(value: unknown): number | null {
  if (typeof value !== 'number') return null;
  const day = Math.floor(value);
  return fromSerial(day) === null ? null : day;
}

/** Pairs what is expected with what is there; omitted if neither exists. */
const beside = <Key extends string, Row>(
  table: Omit<ExpectedTable<Key, Row>, 'bound'>,
  bound: BoundTable<Key> | null,
): ExpectedTable<Key, Row>[] => (table.expected.size === 0 && bound === null ? [] : [{ ...table, bound }]);

function tablesOf(workbook: BoundWorkbook, expected: ExpectedTables): Pick<Context, 'tasks' | 'targets'> {
  return {
    tasks: [
      ...beside(expected.tasks, workbook.tasks),
      ...beside(expected.generalTasks, workbook.generalTasks),
    ],
    targets: beside(expected.targets, workbook.targets),
  };
}

function previousOf(
  snapshot: WorkbookSnapshot | undefined,
  programme: Programme | null,
): PreviousWorkbook | null {
  if (!snapshot || !programme) return null;
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  const period = identity && periodOf(programme, identity.period);
  if (!period || identity.planId !== programme.plan.id) return null;
  return { period, entries: readEntries(workbook) };
}

/** The workbook's stated identity, with the rows that its plan expects in it. */
export function contextOf(workbook: BoundWorkbook, options: ValidationOptions): Context {
  const { snapshot, identity, cover } = workbook;
  const { expectedOf = expectedTables } = options;
  const programme = identity && options.programmeOf(identity.planId);
  const plan = programme?.plan ?? null;
  const catalogue = programme?.catalogue ?? null;
  const owner =
    identity && catalogue ? ownerOf(identity.agencyId, identity.agencyName, catalogue) : undefined;
  const known = identity && programme && periodOf(programme, identity.period);
  const period = known && withSendBy(known, identity.sendBy);
  const own = cover.reportingDate?.value;
  const stated = options.date !== undefined ? toSerial(options.date) : dayOf(own);
  const layout = identity && layoutOf(identity.layout);
  const calendar = programme ? calendarOf(programme) : { year: identity?.year ?? 0, holidays: [] };
  return {
    snapshot,
    takenOver: readTakenOver(workbook),
    identity,
    plan,
    owner,
    catalogue,
    calendar,
    period,
    cover,
    reportingDate: stated ?? (period ? toSerial(period.end) : Number.POSITIVE_INFINITY),
    hasReportingDate: stated !== null,
    ...(programme && owner !== undefined && layout
      ? tablesOf(workbook, expectedOf(programme, owner, layout))
      : { tasks: [], targets: [] }),
    previous: previousOf(options.previous, programme),
  };
}
