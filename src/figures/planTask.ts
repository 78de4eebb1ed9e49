import type { PlanRowRollUp, TaskTally } from '../consolidation/consolidation';
import { sumTallies } from '../consolidation/taskTally';

/** How a task of the plan stands as a whole. */
export const PLAN_TASK_STATES = [
  'done',
  'inProgress',
  'notStarted',
  'notArisen',
  'noFigures',
  'nobody',
] as const;
export type PlanTaskState = (typeof PLAN_TASK_STATES)[number];

/** How a task stands against its leads' days; null where there is none, or none that matters yet. */
export type PlanTaskTiming = 'onTime' | 'late' | 'overdue' | 'soon' | null;

/**
 * State of a task from those who lead it and owe it; who coordinates decides nothing.
 *
 * - `nobody`: no agency owes it (its only leads are under a condition that nobody confirmed).
 * - `done`: every lead has done it, or says that it did not arise; at least one has done it.
 * - `notArisen`: every lead says so.
 * - `inProgress`: some lead has begun or done its part, and not all are through.
 * - `notStarted`: nobody has begun, and some lead says so.
 * - `noFigures`: nobody who owes it has reported (“chưa có số liệu”), or those who did say that it did not arise while others are silent.
 *
 * A lead that has not reported keeps a task from being done: silence is no result.
 */
export function planTaskState({
  owed,
  done,
  inProgress,
  notStarted,
  notArisen,
}: Pick<TaskTally, 'owed' | 'done' | 'inProgress' | 'notStarted' | 'notArisen'>): PlanTaskState {
  if (owed === 0) return 'nobody';
  if (done + notArisen === owed) return done > 0 ? 'done' : 'notArisen';
  if (done + inProgress > 0) return 'inProgress';
  return notStarted > 0 ? 'notStarted' : 'noFigures';
}

/**
 * A task that is done is `late` where any lead was, else `onTime` where any had a day to keep; one that is not done is `overdue`
 * where any lead that reported is past its day, else `soon` where any is about to be.
 */
export function planTaskTiming(
  state: PlanTaskState,
  { onTime, late, overdue, soon }: Pick<TaskTally, 'onTime' | 'late' | 'overdue' | 'soon'>,
): PlanTaskTiming {
  if (state === 'done') return late > 0 ? 'late' : onTime > 0 ? 'onTime' : null;
  return overdue > 0 ? 'overdue' : soon > 0 ? 'soon' : null;
}

/** A row of the plan with the province's view of it. */
export interface PlanTask extends PlanRowRollUp {
  state: PlanTaskState;
  timing: PlanTaskTiming;
}

/**
 * Who leads the job of a row: where the plan prints it in another row as well and it is reported there, those who lead that
 * row, too. `all` are the plan's rows by code.
 */
export function leadsOfJob({ row, lead }: PlanRowRollUp, all: ReadonlyMap<string, PlanRowRollUp>): TaskTally {
  const other = row.countedAs === null ? undefined : all.get(String(row.countedAs));
  return other ? sumTallies([lead, other.lead]) : lead;
}

export function planTasks(rollUps: readonly PlanRowRollUp[]): PlanTask[] {
  const all = new Map(rollUps.map((rollUp) => [String(rollUp.row.code), rollUp]));
  return rollUps.map((rollUp) => {
    const leads = leadsOfJob(rollUp, all);
    const state = planTaskState(leads);
    return { ...rollUp, state, timing: planTaskTiming(state, leads) };
  });
}

/** Tasks of the plan, each counted once: the six states add up to `tasks`. */
export interface PlanTaskCounts extends Record<PlanTaskState, number> {
  tasks: number;
  /** Of those done. */
  onTime: number;
  late: number;
  /** Of those not done. */
  overdue: number;
  soon: number;
}

export function countPlanTasks(tasks: readonly PlanTask[]): PlanTaskCounts {
  const counts: PlanTaskCounts = {
    tasks: tasks.length,
    done: 0,
    inProgress: 0,
    notStarted: 0,
    notArisen: 0,
    noFigures: 0,
    nobody: 0,
    onTime: 0,
    late: 0,
    overdue: 0,
    soon: 0,
  };
  for (const { state, timing } of tasks) {
    counts[state] += 1;
    if (timing !== null) counts[timing] += 1;
  }
  return counts;
}
