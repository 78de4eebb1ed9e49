import type { Level } from '../agency/catalogue';
import { calendarOf } from '../programmes/programme';
import type { Consolidation, OccurrenceTally, TaskTally } from '../consolidation/consolidation';
import { sumOccurrences } from '../consolidation/occurrenceTally';
import { sumTallies } from '../consolidation/taskTally';
import { agencyDuties, type AgencyDuties } from './agencyDuties';
import { criterionFigures, type CriterionFigures } from './criterionFigures';
import { openQuestions } from './openQuestions';
import { countPlanTasks, planTasks, type PlanTask, type PlanTaskCounts } from './planTask';
import { rankAgencies, type RankedAgency } from './ranking';
import { countReceipts, type ReceiptCounts } from './receiptCounts';
import { countVerdicts, targetFigures, type TargetFigures, type VerdictCounts } from './targetFigures';
import { taskStanding, type TaskStanding } from './taskStanding';

/** A section of the plan, or its general tasks. */
export interface FieldFigures {
  /** Label used in the tables: `II. Cải cách thủ tục hành chính`. */
  label: string;
  table: PlanTask['table'];
  plan: PlanTaskCounts;
  duties: TaskTally;
  tasks: PlanTask[];
}

export interface LevelFigures {
  level: Level;
  receipts: ReceiptCounts;
  duties: TaskTally;
}

/** The province's headline numbers: plain data, small enough to pass from a worker to the page. */
export interface ProvinceHeadline {
  /** Tasks of the plan's appendix, each counted once: “x trên 74 nhiệm vụ của kế hoạch”. */
  plan: PlanTaskCounts;
  /** Tasks of the plan's body, each counted once. */
  general: PlanTaskCounts;
  /** Plan rows, in appendix and body, counted once for each lead agency. */
  duties: TaskTally;
  /** Occurrences of recurring tasks, in appendix and body. */
  occurrences: OccurrenceTally;
  receipts: ReceiptCounts;
  verdicts: VerdictCounts;
  discrepancies: number;
  /** Agencies with files that Sở Nội vụ has to decide about. */
  questions: number;
  /** Files whose rows were not merged. */
  rejected: number;
}

/** The numbers in the province's report; sheets, screens and documents only render them. */
export interface ProvinceFigures extends ProvinceHeadline {
  /** Plan rows in order, appendix first. */
  tasks: PlanTask[];
  fields: FieldFigures[];
  /** Levels of government with agencies, in catalogue order. */
  levels: LevelFigures[];
  /** In register order. */
  agencies: AgencyDuties[];
  ranking: RankedAgency[];
  targets: TargetFigures[];
  /** Criteria of the self-scoring; empty if the programme has none. */
  criteria: CriterionFigures[];
  /** Agency × row, for the workbooks received: led, coordinated, and led conditionally. */
  standings: TaskStanding[];
}

export function provinceFigures(consolidation: Consolidation): ProvinceFigures {
  const { programme, reportingDate, register, discrepancies } = consolidation;
  const { levels } = programme.catalogue;
  const frame = { ...calendarOf(programme), reportingDate };
  const standings = consolidation.tasks.map((task) => taskStanding(task, frame));
  const tasks = planTasks(consolidation.planRows);
  const of = (table: PlanTask['table']) => tasks.filter((task) => task.table === table);
  const agencies = agencyDuties(consolidation, standings);
  const targets = targetFigures(consolidation.targetRollUps, consolidation.targets);
  const labels = [...new Set(tasks.map(({ row }) => String(row.section)))];
  return {
    plan: countPlanTasks(of('tasks')),
    general: countPlanTasks(of('generalTasks')),
    duties: sumTallies(tasks.map(({ lead }) => lead)),
    occurrences: sumOccurrences(tasks.map((task) => task.occurrences)),
    receipts: countReceipts(register),
    verdicts: countVerdicts(targets),
    discrepancies: discrepancies.length,
    questions: openQuestions(consolidation.decisions).length,
    rejected: consolidation.rejected.length,
    tasks,
    fields: labels.map((label) => {
      const own = tasks.filter(({ row }) => row.section === label);
      return {
        label,
        table: own[0]?.table ?? 'tasks',
        plan: countPlanTasks(own),
        duties: sumTallies(own.map(({ lead }) => lead)),
        tasks: own,
      };
    }),
    levels: levels.flatMap((level) => {
      const own = register.filter(({ agency }) => agency.level === level.id);
      if (own.length === 0) return [];
      const duties = agencies.filter(({ entry }) => entry.agency.level === level.id);
      return [{ level, receipts: countReceipts(own), duties: sumTallies(duties.map((each) => each.duties)) }];
    }),
    agencies,
    ranking: rankAgencies(
      agencies,
      levels.map(({ id }) => id),
    ),
    targets,
    criteria: criterionFigures(programme.criteria ?? [], tasks),
    standings,
  };
}

/** Just the headline numbers. */
export const headlineOf = ({
  plan,
  general,
  duties,
  occurrences,
  receipts,
  verdicts,
  discrepancies,
  questions,
  rejected,
}: ProvinceFigures): ProvinceHeadline => ({
  plan,
  general,
  duties,
  occurrences,
  receipts,
  verdicts,
  discrepancies,
  questions,
  rejected,
});
