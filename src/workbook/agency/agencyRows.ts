import type { Agency, AgencyResolution, Catalogue } from '../../agency/catalogue';
import { derived } from '../../text/derived';
import { agencyByName } from '../../agency/agencyByName';
import { levelName } from '../../agency/levels';
import { roleOf, type Role } from '../../agency/membership';
import { resolveOnce } from '../../agency/resolveOnce';
import { parseDeadline } from '../../deadline/parseDeadline';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { deadlineInForce, type Dated } from '../../plan/movedDeadline';
import { promisesDocument } from '../../plan/promisedDocument';
import type { Plan, PlanRow } from '../../plan/plan';
import { SIGNS } from '../../target/comparison';
import type { Target } from '../../target/target';
import { bodyCode } from './bodyCode';
import { deadlineCells } from './deadlineCells';
import { timeText } from './timeText';
import type { CellScalar } from '../spec';
import type { TargetHelperKey, TargetPlanKey } from '../../fields/target/targetFields';
import type { TaskHelperKey, TaskPlanKey } from '../../fields/task/taskFields';

/** The workbook's owner: an agency, with its own rows, or null for the province, with all rows. */
export type Owner = Agency | null;

export type TaskRow = Readonly<Record<TaskPlanKey | TaskHelperKey, CellScalar>> & {
  /** Null if the nhiệm vụ itself is the work item. */
  readonly activity: CellScalar;
};
export type TargetRow = Readonly<Record<TargetPlanKey | TargetHelperKey, CellScalar>>;

const ROLE_TEXT = {
  'chu-tri': 'role.lead',
  'chu-tri-co-dieu-kien': 'role.conditional',
  'phoi-hop': 'role.coordinating',
} as const satisfies Record<Role, WorkbookTextKey>;

/** 1 if a document is owed as evidence: the row promises one, and the agency does more than coordinate. */
const documentOwed = (promises: boolean, role: string): CellScalar =>
  promises && role !== workbookText('role.coordinating') ? 1 : null;

function roleIn(
  owner: Owner,
  lead: AgencyResolution,
  coordinating: AgencyResolution,
  catalogue: Catalogue,
): string | null {
  if (owner === null) return workbookText('role.all');
  const role = roleOf(owner, lead, coordinating, catalogue);
  return role && workbookText(ROLE_TEXT[role]);
}

const roleText = (owner: Owner, lead: string, coordinating: string, catalogue: Catalogue): string | null =>
  roleIn(owner, resolveOnce(lead, catalogue), resolveOnce(coordinating, catalogue), catalogue);

type DeadlineCells = ReturnType<typeof deadlineCells>;
const deadlinesOf = derived((_plan: Plan) => new Map<string, DeadlineCells>());

/** Memoised: a plan's phrases recur in every agency's workbook. One cache per plan. */
function deadlineCellsOf(plan: Plan, { time, movedDeadline }: Dated): DeadlineCells {
  if (movedDeadline) return deadlineCells(deadlineInForce({ time, movedDeadline }, plan.year));
  const known = deadlinesOf(plan);
  let cells = known.get(time);
  if (!cells) known.set(time, (cells = deadlineCells(parseDeadline(time, plan.year))));
  return cells;
}

/** Section label used in the table and the summary: `II. Cải cách thủ tục hành chính`. */
export function sectionLabel(plan: Plan, code: string): string {
  return `${code}. ${plan.sections.find((section) => section.code === code)?.title ?? ''}`;
}

/**
 * A section's label in both languages of the pane; the Vietnamese one if the plan has no English title, or for an
 * unknown label.
 */
export function sectionNames(label: string, plan: Plan): Record<'vi' | 'en', string> {
  const section = plan.sections.find(({ code }) => sectionLabel(plan, code) === label);
  return { vi: label, en: section?.englishTitle ? `${section.code}. ${section.englishTitle}` : label };
}

/**
 * Tasks of the body under which appendix rows are reported, by the row's code; a row is absent unless the owner has
 * both.
 */
function countedInBody(plan: Plan, catalogue: Catalogue, owner: Owner): Map<string, string> {
  const answersFor = (lead: string, coordinating: string) =>
    owner === null || roleText(owner, lead, coordinating, catalogue) === workbookText('role.lead');
  return new Map(
    plan.rows.flatMap(({ code, lead, coordinating, binds, countedAs }): [string, string][] => {
      const task = countedAs && plan.generalTasks.find((each) => each.code === countedAs.bodyTask);
      const both = task && answersFor(binds?.text ?? lead, coordinating) && answersFor(task.lead, '');
      return both ? [[code, task.code]] : [];
    }),
  );
}

/** Whether a row is to be filled in: not if the plan also prints its job in another row. */
export const isAsked = ({ countedAs }: Pick<TaskRow, 'countedAs'>): boolean => countedAs === null;

/** A cell's text, flagged if part of it is unconfirmed: an unreadable time, or names missing from the catalogue. */
const withUnconfirmed = (text: string, isUnconfirmed: boolean, key: WorkbookTextKey): string =>
  isUnconfirmed ? `${text} (${workbookText(key)})` : text;

const namesNobody = (phrase: string, catalogue: Catalogue): boolean =>
  resolveOnce(phrase, catalogue).unresolved.some((name) => agencyByName(name, catalogue) === null);

/** The owner-independent part of an appendix row. */
interface PlannedRow {
  lead: AgencyResolution;
  coordinating: AgencyResolution;
  cells: Pick<TaskRow, TaskPlanKey | 'activity'>;
  section: string;
  promisesDocument: boolean;
  deadline: DeadlineCells;
}

function plannedRow(plan: Plan, catalogue: Catalogue, row: PlanRow): PlannedRow {
  const { code, objective, task, activity, product, budget } = row;
  const content = activity ?? task;
  const deadline = deadlineCellsOf(plan, row);
  const time = withUnconfirmed(
    timeText(row, plan.year),
    deadline.kind === 'unrecognized',
    'unconfirmed.time',
  );
  const [lead, coordinating] = [row.lead, row.coordinating].map((phrase) =>
    withUnconfirmed(phrase, namesNobody(phrase, catalogue), 'unconfirmed.agency'),
  ) as [string, string];
  const cells = { code, content, objective, task, activity, product, lead, coordinating, time, budget };
  return {
    lead: resolveOnce(row.binds?.text ?? row.lead, catalogue),
    coordinating: resolveOnce(row.coordinating, catalogue),
    cells: Object.fromEntries(
      Object.entries(cells).map(([key, text]) => [key, text || null]),
    ) as PlannedRow['cells'],
    section: sectionLabel(plan, row.section),
    promisesDocument: promisesDocument(product),
    deadline,
  };
}

/** The appendix, read once for all owners. */
const plannedRows = derived((catalogue: Catalogue) =>
  derived((plan: Plan): readonly PlannedRow[] => plan.rows.map((row) => plannedRow(plan, catalogue, row))),
);

/** Work items of the appendix that the owner leads or coordinates. */
export function taskRows(plan: Plan, catalogue: Catalogue, owner: Owner): TaskRow[] {
  const counted = countedInBody(plan, catalogue, owner);
  return plannedRows(catalogue)(plan).flatMap((row): TaskRow[] => {
    const { cells, section, deadline } = row;
    const role = roleIn(owner, row.lead, row.coordinating, catalogue);
    if (role === null) return [];
    const bodyTask = counted.get(String(cells.code));
    return [
      {
        ...cells,
        role: bodyTask === undefined ? role : workbookText('role.countedAs'),
        section,
        documentOwed: bodyTask === undefined ? documentOwed(row.promisesDocument, role) : null,
        countedAs: bodyTask === undefined ? null : bodyCode(bodyTask),
        ...deadline,
      },
    ];
  });
}

/** General tasks of the body (III.3, IV.1) and the owner's assignments (IV.2), one row per paragraph. */
export function generalTaskRows(plan: Plan, catalogue: Catalogue, owner: Owner): TaskRow[] {
  const counted = countedInBody(plan, catalogue, owner);
  const promised = new Map(
    plan.rows.flatMap(({ code, product }) => {
      const task = counted.get(code);
      return task === undefined ? [] : [[task, product] as const];
    }),
  );
  const rows: (Dated & { code: string; text: string; lead: string })[] = [
    ...plan.generalTasks,
    ...plan.assignments.flatMap(({ code, agencies, paragraphs }) =>
      paragraphs.map((text, index) => ({ code: `${code}.${index + 1}`, text, lead: agencies, time: '' })),
    ),
  ];
  return rows.flatMap((row): TaskRow[] => {
    const { code, text, lead } = row;
    const role = roleText(owner, lead, '', catalogue);
    if (role === null) return [];
    return [
      {
        code: bodyCode(code),
        content: text,
        objective: null,
        task: text,
        activity: null,
        product: null,
        lead,
        coordinating: null,
        time: timeText(row, plan.year) || null,
        budget: null,
        role,
        section: workbookText('section.general'),
        // A body paragraph promises no product of its own.
        documentOwed: documentOwed(promisesDocument(promised.get(code) ?? ''), role),
        countedAs: null,
        ...deadlineCellsOf(plan, row),
      },
    ];
  });
}

function owns(target: Target, owner: Owner, catalogue: Catalogue): boolean {
  if (owner === null) return true;
  if (target.level !== null && target.level !== owner.level) return false;
  const owners = resolveOnce(target.owners.join('; '), catalogue);
  const none = resolveOnce('', catalogue);
  return roleOf(owner, owners, none, catalogue) === 'chu-tri';
}

/** Targets the owner reports: those it owns, at its own level. */
export function targetRows(plan: Plan, catalogue: Catalogue, owner: Owner): TargetRow[] {
  return plan.targets
    .filter((target) => owns(target, owner, catalogue))
    .map((target) => ({
      code: target.code,
      target: target.text,
      source: target.source,
      level: target.level === null ? workbookText('level.all') : levelName(catalogue, target.level),
      numeratorText: target.numerator,
      denominatorText: target.denominator,
      operator: SIGNS[target.operator],
      threshold: target.threshold,
      unit: target.unit,
      counted: target.counted ? 1 : 0,
    }));
}

/** The rows of the owner's workbook, by table. */
export interface AgencyRows {
  readonly tasks: readonly TaskRow[];
  readonly generalTasks: readonly TaskRow[];
  readonly targets: readonly TargetRow[];
}

const rowsOf = derived((_catalogue: Catalogue) => derived((_plan: Plan) => new Map<string, AgencyRows>()));

/** Every row the plan assigns to the owner. Computed once: validation, merging and figures ask for the same rows. */
export function agencyRows(plan: Plan, catalogue: Catalogue, owner: Owner): AgencyRows {
  const ofPlan = rowsOf(catalogue)(plan);
  const key = rowsKey(catalogue, owner);
  let rows = ofPlan.get(key);
  if (!rows) {
    rows = {
      tasks: taskRows(plan, catalogue, owner),
      generalTasks: generalTaskRows(plan, catalogue, owner),
      targets: targetRows(plan, catalogue, owner),
    };
    ofPlan.set(key, rows);
  }
  return rows;
}

/** Owners with the same key have the same rows: agencies not in the catalogue differ only by level. */
export function rowsKey({ agencies }: Catalogue, owner: Owner): string {
  if (owner === null) return 'province';
  return agencies.some(({ id }) => id === owner.id) ? `agency ${owner.id}` : `level ${owner.level}`;
}
