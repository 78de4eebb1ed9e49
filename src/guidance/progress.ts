import { DUE_STATUS } from '../fields/task/taskComputations';
import type { Context } from '../validation/engine/subjects';
import { tableSubjects } from '../validation/engine/subjectsOf';

/** Tasks of a workbook that are not finished and have a due date, by how they stand against it. */
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

/** Whether or not anything is entered: a row without a status is not finished either. */
export function progress(context: Context): Progress {
  const states = tableSubjects(context).flatMap(({ tasks }) =>
    tasks.map(({ computed }) => computed('dueStatus')),
  );
  const count = (state: keyof Progress) => states.filter((each) => each === STATES[state]).length;
  return { onTrack: count('onTrack'), atRisk: count('atRisk'), late: count('late') };
}
