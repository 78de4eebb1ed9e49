import type { AgencyEntries, TargetEntry, TaskEntry } from '../fields/entry';
import { DUE_STATUS } from '../fields/task/taskComputations';
import { workbookText } from '../messages/workbookText';
import { calendarOf, type Programme } from '../programmes/programme';
import { attainment, type Attainment, type Figures } from '../target/attainment';
import type { Target } from '../target/target';
import {
  agencyRows,
  isAsked,
  sectionLabel,
  type Owner,
  type TargetRow,
  type TaskRow,
} from '../workbook/agency/agencyRows';
import { isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import { isConditional, isLeadRole } from '../consolidation/mergedTasks';
import { BY_DUE_STATUS, BY_STATUS, tally } from '../consolidation/taskTally';
import type { TaskTally } from '../consolidation/consolidation';
import { countVerdicts, type VerdictCounts } from './targetFigures';
import { standingOf, type Standing } from './taskStanding';

/**
 * `unconfirmed`: leads it under a condition that no status confirms; nothing is owed then. `followed`: a row of the
 * province's own workbook, which contains every row and leads none.
 */
export type Part = 'lead' | 'coordinating' | 'unconfirmed' | 'followed';

/** A row of the agency's workbook with its entries and standing. */
export interface OwnTask extends Standing {
  table: 'tasks' | 'generalTasks';
  row: TaskRow;
  entry: TaskEntry;
  part: Part;
}

/** Every row of the agency, whatever its part; a past due date counts as `overdue` even if nothing is entered. */
export type RowCounts = Record<(typeof ROW_COUNTS)[number], number>;

const ROW_COUNTS = [
  'total',
  'lead',
  'coordinating',
  'unconfirmed',
  'notStarted',
  'inProgress',
  'done',
  'notArisen',
  /** Owed, but without a listed status. */
  'notEntered',
  'onTime',
  'late',
  'overdue',
  'soon',
] as const;

export const NO_ROWS = Object.fromEntries(ROW_COUNTS.map((key) => [key, 0])) as Readonly<RowCounts>;

/** Rows counted; `lead.owed` are those it leads, `reported` those with a status, so the difference has no figures. */
export interface OwnTaskCounts {
  lead: TaskTally;
  coordinating: TaskTally;
  unconfirmed: number;
  rows: RowCounts;
}

/** A section of the plan, or its general tasks; included even if the agency has nothing in it. */
export interface OwnField extends OwnTaskCounts {
  /** Label used in the tables: `II. Cải cách thủ tục hành chính`. */
  label: string;
  table: OwnTask['table'];
  tasks: OwnTask[];
}

/** A target of the agency: its numeric figures, rate, gap and verdict (`chua-co-so-lieu` without usable figures). */
export interface OwnTarget extends Figures, Attainment {
  target: Target;
  row: TargetRow;
  entry: TargetEntry;
}

/** The numbers in an agency's report; sheets, screens and documents only render them. */
export interface AgencyFigures extends OwnTaskCounts {
  /** The appendix only: “x trên y nhiệm vụ của kế hoạch mà cơ quan chủ trì”. */
  plan: OwnTaskCounts;
  /** The plan's body. */
  general: OwnTaskCounts;
  fields: OwnField[];
  targets: OwnTarget[];
  verdicts: VerdictCounts;
  tasks: OwnTask[];
}

export interface AgencyFiguresInput {
  programme: Programme;
  /** Null: the province's own workbook, with every row. */
  agency: Owner;
  /** By row codes of the current layout, as bound by `readEntries`. */
  entries: Pick<AgencyEntries, 'tasks' | 'targets'>;
  /** A serial, or whatever the cell contains. */
  reportingDate: CellScalar;
}

const number = (cell: CellScalar | undefined): number | null =>
  isNumber(cell ?? null) ? (cell as number) : null;

function partOf(row: TaskRow, { dueStatus }: Standing): Part {
  if (isConditional(row)) return dueStatus === DUE_STATUS.unconfirmed ? 'unconfirmed' : 'lead';
  if (row.role === workbookText('role.all')) return 'followed';
  return isLeadRole(row.role) ? 'lead' : 'coordinating';
}

function countRows(tasks: readonly OwnTask[]): RowCounts {
  const counts = { ...NO_ROWS };
  const add = (key: keyof RowCounts | undefined) => {
    if (key) counts[key] += 1;
  };
  for (const { part, status, dueStatus } of tasks) {
    add('total');
    if (part !== 'followed') add(part);
    add(status === null ? (part === 'unconfirmed' ? undefined : 'notEntered') : BY_STATUS[status]);
    add(BY_DUE_STATUS[String(dueStatus)]);
  }
  return counts;
}

function countTasks(tasks: readonly OwnTask[]): OwnTaskCounts {
  const of = (part: Part) => tasks.filter((task) => task.part === part);
  const counted = (own: readonly OwnTask[]) => tally(own, own.length);
  const unconfirmed = of('unconfirmed').length;
  return {
    lead: { ...counted(of('lead')), unconfirmed },
    coordinating: counted(of('coordinating')),
    unconfirmed,
    rows: countRows(tasks),
  };
}

export function agencyFigures({
  programme,
  agency,
  entries,
  reportingDate,
}: AgencyFiguresInput): AgencyFigures {
  const { plan, catalogue } = programme;
  const frame = { ...calendarOf(programme), reportingDate };
  const own = (table: OwnTask['table'], rows: readonly TaskRow[]) =>
    rows.map((row): OwnTask => {
      const entry = entries.tasks[String(row.code)] ?? {};
      const standing = standingOf(row, entry, frame);
      return { table, row, entry, ...standing, part: partOf(row, standing) };
    });
  const rows = agencyRows(plan, catalogue, agency);
  const appendix = own('tasks', rows.tasks.filter(isAsked));
  const general = own('generalTasks', rows.generalTasks.filter(isAsked));
  const tasks = [...appendix, ...general];
  const field = (label: string, table: OwnTask['table']): OwnField => {
    const rows = tasks.filter((task) => task.table === table && task.row.section === label);
    return { label, table, ...countTasks(rows), tasks: rows };
  };
  const byCode = new Map(plan.targets.map((target) => [target.code, target]));
  const targets = rows.targets.flatMap((row): OwnTarget[] => {
    const target = byCode.get(String(row.code));
    if (!target) return [];
    const entry = entries.targets[target.code] ?? {};
    const figures = { numerator: number(entry.numerator), denominator: number(entry.denominator) };
    return [
      { target, row, entry, ...figures, ...attainment(target, figures.numerator, figures.denominator) },
    ];
  });
  return {
    ...countTasks(tasks),
    plan: countTasks(appendix),
    general: countTasks(general),
    fields: [
      ...plan.sections.map(({ code }) => field(sectionLabel(plan, code), 'tasks')),
      field(workbookText('section.general'), 'generalTasks'),
    ],
    targets,
    verdicts: countVerdicts(targets),
    tasks,
  };
}
