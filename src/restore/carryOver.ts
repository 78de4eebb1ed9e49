import type { AgencyEntries, TaskEntry } from '../fields/entry';
import { listedStatus, STATUS } from '../fields/task/taskStatus';
import type { TakenOver } from '../workbook/agency/takenOver';

/** What was finished stays so; nothing about it waits to be looked at again. */
const isFinished = ({ status }: TaskEntry): boolean => {
  const listed = listedStatus(status ?? null);
  return listed === STATUS.done || listed === STATUS.notArisen;
};

/** Figures are of their period: money spent, and how far a task that goes on has come. */
function withoutFigures(entry: TaskEntry): TaskEntry {
  const { spent: _spent, percent, ...rest } = entry;
  return isFinished(entry) && percent !== undefined ? { ...rest, percent } : rest;
}

/**
 * The entries of a period as the next one begins with them: statuses, evidence, own deadlines and notes come along, figures
 * do not. `takenOver`: the rows of them that are to be looked at again, which are all that are not finished.
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
