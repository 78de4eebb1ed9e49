import { DUE_STATUS } from '../fields/task/taskComputations';
import type { Context } from '../validation/engine/subjects';
import { tableSubjects } from '../validation/engine/subjectsOf';

/** Unfinished tasks of a workbook with a due date, by their state relative to it. */
export interface Progress {
  onTrack: number;
  /** By the programme's rule. */
  atRisk: number;
  late: number;
}

const STATES: Readonly<Record<keyof Progress, string>> = {
  onTrack: DUE_STATUS.notDue,
  atRisk: DUE_STATUS.soon,
  late: DUE_STATUS.overdue,
};

/** Counts rows whether or not anything is entered: one without a status is unfinished too. */
export function progress(context: Context): Progress {
  const states = tableSubjects(context).flatMap(({ tasks }) =>
    tasks.map(({ computed }) => computed('dueStatus')),
  );
  const count = (state: keyof Progress) => states.filter((each) => each === STATES[state]).length;
  return { onTrack: count('onTrack'), atRisk: count('atRisk'), late: count('late') };
}
