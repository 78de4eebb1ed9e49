import type { PlanRowRollUp, TaskTally } from '../consolidation/consolidation';
import { sumTallies } from '../consolidation/taskTally';

/** Overall state of a plan task. */
export const PLAN_TASK_STATES = [
  'done',
  'inProgress',
  'notStarted',
  'notArisen',
  'noFigures',
  'nobody',
] as const;
export type PlanTaskState = (typeof PLAN_TASK_STATES)[number];

/** A task's timing relative to its leads' due dates; null if there is none, or none that matters yet. */
export type PlanTaskTiming = 'onTime' | 'late' | 'overdue' | 'soon' | null;

/**
 * Derives a task's state from the agencies that lead and owe it; coordinating agencies do not count.
 *
 * - `nobody`: no agency owes it (its only leads are conditional and unconfirmed).
 * - `done`: every lead has done it, or reports that it did not arise; at least one has done it.
 * - `notArisen`: every lead reports this.
 * - `inProgress`: some lead has begun or done its part, and not all are finished.
 * - `notStarted`: nobody has begun, and some lead reports so.
 * - `noFigures`: no agency that owes it has reported (“chưa có số liệu”), or those that did report it did not arise
 * while others are silent.
 *
 * A lead that has not reported keeps a task from being done: silence is not a result.
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
 * A done task is `late` if any lead was, else `onTime` if any lead had a due date; an unfinished one is `overdue` if
 * any lead that reported is past its due date, else `soon` if any is close to it.
 */
export function planTaskTiming(
  state: PlanTaskState,
  { onTime, late, overdue, soon }: Pick<TaskTally, 'onTime' | 'late' | 'overdue' | 'soon'>,
): PlanTaskTiming {
  if (state === 'done') return late > 0 ? 'late' : onTime > 0 ? 'onTime' : null;
  return overdue > 0 ? 'overdue' : soon > 0 ? 'soon' : null;
}

/** A plan row with the province's view of it. */
export interface PlanTask extends PlanRowRollUp {
  state: PlanTaskState;
  timing: PlanTaskTiming;
}

/**
 * The leads of a row's job: if the plan prints the job in another row too and it is reported there, that row's leads as
 * well. `all` maps codes to the plan's rows.
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

/** Plan tasks, each counted once: the six states add up to `tasks`. */
export interface PlanTaskCounts extends Record<PlanTaskState, number> {
  tasks: number;
  /** Among those done. */
  onTime: number;
  late: number;
  /** Among those not done. */
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

/** Whether anybody reported on any of them: if not, how many are done is unknown rather than zero. */
export const hasFigures = ({ tasks, noFigures, nobody }: PlanTaskCounts): boolean =>
  tasks > noFigures + nobody;
