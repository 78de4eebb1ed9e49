import type { Agency, Catalogue } from '../../agency/catalogue';
import { agencyByName } from '../../agency/agencyByName';
import { findAgency } from '../../agency/membership';
import type { BoundTable, TableShape } from '../../entries/boundTable';
import { bindWorkbook, type BoundWorkbook } from '../../entries/boundWorkbook';
import { readEntries } from '../../entries/readEntries';
import type { PlanCalendar } from '../../deadline/planCalendar';
import { thisRow, type Column } from '../../fields/column';
import { periodOf, withSendBy } from '../../period/reportingPeriod';
import type { ProgrammeLookUp } from '../../programmes/lookUp';
import { calendarOf, type Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import { fromSerial, toSerial } from '../../text/calendar';
import { agencyRows, type AgencyRows, type Owner } from '../../workbook/agency/agencyRows';
import { PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import type { Layout } from '../../workbook/layouts/layout';
import { layoutOf } from '../../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { headerText } from './headers';
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

/** Formulas of the computed columns, worked out once: they are asked for in every row. */
function formulasOf<Key extends string>(
  shape: TableShape<Key>,
  columns: readonly Column<Key>[],
  calendar: PlanCalendar,
): Map<Key, string> {
  const ref = (key: Key) => thisRow(shape.name, headerText({ shape }, key));
  return new Map(
    columns.flatMap(({ key, computation }) =>
      computation ? [[key, computation.formula(ref, calendar)] as const] : [],
    ),
  );
}

/** The tables that the owner must have, beside those that are there. */
function expectedTables(
  { shapes, tasks, generalTasks, targets }: BoundWorkbook,
  expected: AgencyRows,
  { planCells }: Layout,
  calendar: PlanCalendar,
): Pick<Context, 'tasks' | 'targets'> {
  const beside = <Key extends string, Row extends { code: unknown }>(
    id: TableId,
    shape: TableShape<Key>,
    columns: readonly Column<Key>[],
    bound: BoundTable<Key> | null,
    rows: readonly Row[],
  ): ExpectedTable<Key, Row>[] => {
    if (rows.length === 0 && bound === null) return [];
    const formulas = formulasOf(shape, columns, calendar);
    const byCode = new Map(rows.map((row) => [String(row.code), row]));
    return [{ id, shape, columns, expected: byCode, bound, formulas }];
  };
  const general = expected.generalTasks.map(planCells);
  return {
    tasks: [
      ...beside('tasks', shapes.tasks, TASK_COLUMNS, tasks, expected.tasks.map(planCells)),
      ...beside('generalTasks', shapes.generalTasks, TASK_COLUMNS, generalTasks, general),
    ],
    targets: beside('targets', shapes.targets, TARGET_COLUMNS, targets, expected.targets),
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

/** What the workbook says it is, beside the rows that the plan it names expects of it. */
export function contextOf(workbook: BoundWorkbook, options: ValidationOptions): Context {
  const { snapshot, identity, cover } = workbook;
  const programme = identity && options.programmeOf(identity.planId);
  const plan = programme?.plan ?? null;
  const catalogue = programme?.catalogue ?? null;
  const owner =
    identity && catalogue ? ownerOf(identity.agencyId, identity.agencyName, catalogue) : undefined;
  const known = identity && programme ? periodOf(programme, identity.period) : null;
  const period = known && withSendBy(known, identity?.sendBy);
  const own = cover.reportingDate?.value;
  const stated = options.date !== undefined ? toSerial(options.date) : dayOf(own);
  const layout = identity && layoutOf(identity.layout);
  const calendar = programme ? calendarOf(programme) : { year: identity?.year ?? 0, holidays: [] };
  return {
    snapshot,
    identity,
    plan,
    owner,
    catalogue,
    calendar,
    period,
    cover,
    reportingDate: stated ?? (period ? toSerial(period.end) : Number.POSITIVE_INFINITY),
    hasReportingDate: stated !== null,
    ...(plan && catalogue && owner !== undefined && layout
      ? expectedTables(workbook, agencyRows(plan, catalogue, owner), layout, calendar)
      : { tasks: [], targets: [] }),
    previous: previousOf(options.previous, programme),
  };
}
