import type { Deadline } from '../../deadline/deadline';
import { toSerial } from '../../text/calendar';
import type { CellScalar } from '../spec';
import type { TaskHelperKey } from '../../fields/task/taskFields';

/** Helper cells of a row: what its formulas need from the plan's deadline. Serials, or empty. */
export function deadlineCells(
  deadline: Deadline,
): Pick<Record<TaskHelperKey, CellScalar>, 'kind' | 'start' | 'planDue' | 'offset' | 'offsetUnit'> {
  return {
    kind: deadline.kind,
    start: deadline.start === null ? null : toSerial(deadline.start),
    planDue: deadline.due === null ? null : toSerial(deadline.due),
    offset: deadline.offset?.count ?? null,
    offsetUnit: deadline.offset?.unit ?? null,
  };
}
