import type { AgencyEntries, TaskEntry } from '../fields/entry';
import { listedStatus, STATUS } from '../fields/task/taskStatus';
import type { TakenOver } from '../workbook/agency/takenOver';

/** Finished work stays finished and needs no review. */
const isFinished = ({ status }: TaskEntry): boolean => {
  const listed = listedStatus(status ?? null);
  return listed === STATUS.done || listed === STATUS.notArisen;
};

/** Figures belong to their period: money spent, and the progress of an ongoing task. */
function withoutFigures(entry: TaskEntry): TaskEntry {
  const { spent: _spent, percent, ...rest } = entry;
  return isFinished(entry) && percent !== undefined ? { ...rest, percent } : rest;
}

/**
 * The initial entries of the next period: statuses, evidence, own deadlines and notes are carried over, figures are
 * not. `takenOver`: the unfinished rows among them, which need review.
 */
export function carryOver(entries: AgencyEntries): { entries: AgencyEntries; takenOver: TakenOver } {
  const tasks = Object.fromEntries(
    Object.entries(entries.tasks)
      .map(([code, entry]): [string, TaskEntry] => [code, withoutFigures(entry)])
      .filter(([, entry]) => Object.keys(entry).length > 0),
  );
  return {
    entries: { ...entries, tasks, targets: {}, reportingDate: null },
    takenOver: Object.fromEntries(Object.entries(tasks).filter(([, entry]) => !isFinished(entry))),
  };
}
