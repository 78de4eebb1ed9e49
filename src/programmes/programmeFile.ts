import type { Plan, PlanRow, Repair } from '../plan/plan';
import type { Appendix } from '../plan/appendixShape';
import type { Body } from '../plan/planSchema';
import type { Programme } from './programme';

/** A programme as stored in one JSON file: the input of `loadProgramme`. */
export interface ProgrammeFile {
  id: string;
  plan: Pick<Plan, 'id' | 'number' | 'title' | 'year' | 'province' | 'issuedOn' | 'version'>;
  appendix: Appendix;
  body: Body;
  targets: Plan['targets'];
  catalogue: Programme['catalogue'];
  periods: { source: string; periods: Programme['periods'] };
  holidays: readonly string[];
  holidaySource?: string;
  risk?: Programme['risk'];
  criteria?: Programme['criteria'];
}

/** The parts of a programme; `loadProgramme(programmeFile(p))` returns an equal programme. */
export function programmeFile({
  id,
  plan,
  catalogue,
  periods,
  holidays,
  holidaySource,
  risk,
  criteria,
}: Programme): ProgrammeFile {
  const { sections, rows, generalTasks, assignments, targets, ...head } = plan;
  return {
    id,
    plan: head,
    appendix: {
      sections: sections.map((section) => ({
        ...section,
        objectives: objectivesOf(rows.filter((row) => row.section === section.code)),
      })),
    },
    body: { generalTasks, assignments },
    targets,
    catalogue,
    periods: { source: plan.number, periods },
    holidays,
    ...(holidaySource === undefined ? {} : { holidaySource }),
    ...(risk ? { risk } : {}),
    ...(criteria ? { criteria } : {}),
  };
}

function objectivesOf(rows: readonly PlanRow[]): Appendix['sections'][number]['objectives'] {
  return grouped(rows, ({ objectiveCode }) => objectiveCode).map(([code, ofObjective]) => ({
    code,
    text: ofObjective[0].objective,
    ...ownRepair(ofObjective[0], 'objective'),
    tasks: grouped(ofObjective, ({ taskCode }) => taskCode).map(([taskCode, ofTask]) => ({
      code: taskCode,
      text: ofTask[0].task,
      ...ownRepair(ofTask[0], 'task'),
      items: ofTask.map(itemOf),
    })),
  }));
}

type Item = Appendix['sections'][number]['objectives'][number]['tasks'][number]['items'][number];

function itemOf(row: PlanRow): Item {
  const {
    section: _s,
    objectiveCode: _o,
    taskCode: _t,
    objective: _ot,
    task: _tt,
    binds,
    repairs,
    ...item
  } = row;
  return {
    ...item,
    ...(binds === null ? {} : { binds }),
    repairs: repairs.flatMap(({ column, printed, reason }) =>
      column === 'objective' || column === 'task' ? [] : [{ column, printed, reason }],
    ),
  };
}

function ownRepair(
  { repairs }: PlanRow,
  column: Repair['column'],
): { repair?: { printed: string; reason: string } } {
  const found = repairs.find((repair) => repair.column === column);
  return found ? { repair: { printed: found.printed, reason: found.reason } } : {};
}

/** Groups rows by key, in order of first appearance. */
function grouped(
  rows: readonly PlanRow[],
  keyOf: (row: PlanRow) => string,
): [string, [PlanRow, ...PlanRow[]]][] {
  const groups = new Map<string, [PlanRow, ...PlanRow[]]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}
