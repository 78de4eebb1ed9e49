import type { Agency, Catalogue } from '../../agency/catalogue';
import { agencyByName } from '../../agency/agencyByName';
import { findAgency } from '../../agency/membership';
import { bindTable, type TableShape } from '../../entries/bindTable';
import { coverCells } from '../../entries/coverCells';
import { readEntries } from '../../entries/readEntries';
import { readIdentity } from '../../entries/readIdentity';
import { agencyShapes } from '../../entries/tableShapes';
import { periodOf, withSendBy } from '../../period/reportingPeriod';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { calendarOf, type Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import { fromSerial, toSerial } from '../../text/calendar';
import { generalTaskRows, targetRows, taskRows, type Owner } from '../../workbook/agency/agencyRows';
import { PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import type { Column } from '../../fields/column';
import { layoutOf } from '../../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import type { Context, ExpectedTable, PreviousWorkbook, TableId } from './subjects';

export interface ValidationOptions {
  /** The programme that we have of a plan, by the plan's id. */
  programmeOf: ProgrammeLookUp;
  /** Judges progress on this day instead of the workbook's own reporting date. */
  date?: IsoDate;
  /** The same agency's workbook of another period of the year. */
  previous?: WorkbookSnapshot;
}

function ownerOf(id: string, name: string, catalogue: Catalogue): Owner | undefined {
  if (id === PROVINCE_ID) return null;
  const known = catalogue.agencies.find((agency) => agency.id === id);
  if (known) return known;
  const made: Agency | null = agencyByName(name, catalogue);
  return made?.id === id ? made : (findAgency(name, catalogue) ?? undefined);
}

/** The day of a date cell, also where it has a time of day. */
function dayOf(value: unknown): number | null {
  const day = typeof value === 'number' ? Math.floor(value) : null;
  return day !== null && fromSerial(day) !== null ? day : null;
}

function expectedTable<Key extends string, Row extends { code: unknown }>(
  snapshot: WorkbookSnapshot,
  id: TableId,
  shape: TableShape<Key>,
  columns: readonly Column<Key>[],
  rows: readonly Row[],
): ExpectedTable<Key, Row>[] {
  const bound = bindTable(snapshot, shape);
  if (rows.length === 0 && bound === null) return [];
  return [{ id, shape, columns, expected: new Map(rows.map((row) => [String(row.code), row])), bound }];
}

function previousOf(
  snapshot: WorkbookSnapshot | undefined,
  programme: Programme | null,
): PreviousWorkbook | null {
  const identity = snapshot && readIdentity(snapshot);
  const period = identity && programme ? periodOf(programme, identity.period) : null;
  if (!snapshot || !period || identity?.planId !== programme?.plan.id) return null;
  return { period, entries: readEntries(snapshot) };
}

/** What the workbook says it is, bound to the plan it names. */
export function contextOf(snapshot: WorkbookSnapshot, options: ValidationOptions): Context {
  const identity = readIdentity(snapshot);
  const programme = identity && options.programmeOf(identity.planId);
  const plan = programme?.plan ?? null;
  const catalogue = programme?.catalogue ?? null;
  const owner =
    identity && catalogue ? ownerOf(identity.agencyId, identity.agencyName, catalogue) : undefined;
  const known = identity && programme ? periodOf(programme, identity.period) : null;
  const period = known && withSendBy(known, identity?.sendBy);
  const cover = coverCells(snapshot);
  const own = cover.reportingDate?.value;
  const stated = options.date !== undefined ? toSerial(options.date) : dayOf(own);
  const layout = identity && layoutOf(identity.layout);
  const shapes = agencyShapes(identity?.layout);
  const readable = identity && plan && catalogue && owner !== undefined && layout;
  return {
    snapshot,
    identity,
    plan,
    owner,
    catalogue,
    calendar: programme ? calendarOf(programme) : { year: identity?.year ?? 0, holidays: [] },
    period,
    cover,
    reportingDate: stated ?? (period ? toSerial(period.end) : Number.POSITIVE_INFINITY),
    hasReportingDate: stated !== null,
    tasks: readable
      ? [
          ...expectedTable(
            snapshot,
            'tasks',
            shapes.tasks,
            TASK_COLUMNS,
            taskRows(plan, catalogue, owner).map(layout.planCells),
          ),
          ...expectedTable(
            snapshot,
            'generalTasks',
            shapes.generalTasks,
            TASK_COLUMNS,
            generalTaskRows(plan, catalogue, owner).map(layout.planCells),
          ),
        ]
      : [],
    targets: readable
      ? expectedTable(snapshot, 'targets', shapes.targets, TARGET_COLUMNS, targetRows(plan, catalogue, owner))
      : [],
    previous: previousOf(options.previous, programme),
  };
}
