import type { CellScalar } from '../../workbook/spec';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { STATUS } from '../../fields/task/taskStatus';
import type { RegisterEntry } from '../consolidation';
import { doneRate } from './dashboard/rates';
import type { TaskStanding } from './taskStanding';

/** An agency among those that lead tasks, with the numbers of these. */
export interface RankedAgency {
  entry: RegisterEntry;
  /** 1 is the highest rate; agencies of one rate share a place; empty without a rate. */
  place: CellScalar;
  owed: number;
  reported: number;
  done: number;
  late: number;
  overdue: number;
  notArisen: number;
  rate: CellScalar;
}

/** Agencies by the share of their tasks that is done, the highest first; of one rate, the one with fewer overdue. */
export function rankAgencies(
  register: readonly RegisterEntry[],
  standings: readonly TaskStanding[],
  leadsOf: (entry: RegisterEntry) => number,
): RankedAgency[] {
  const own = new Map<string, TaskStanding[]>();
  for (const standing of standings) {
    if (!standing.isLead || standing.status === null) continue;
    const list = own.get(standing.task.agency.id);
    if (list) list.push(standing);
    else own.set(standing.task.agency.id, [standing]);
  }
  const agencies = register
    .map((entry): RankedAgency => {
      const tasks = own.get(entry.agency.id) ?? [];
      const count = (holds: (standing: TaskStanding) => boolean) => tasks.filter(holds).length;
      const [owed, done] = [leadsOf(entry), count(({ status }) => status === STATUS.done)];
      const notArisen = count(({ status }) => status === STATUS.notArisen);
      return {
        entry,
        place: '',
        owed,
        reported: tasks.length,
        done,
        late: count(({ dueStatus }) => dueStatus === DUE_STATUS.late),
        overdue: count(({ dueStatus }) => dueStatus === DUE_STATUS.overdue),
        notArisen,
        rate: doneRate(done, owed, notArisen),
      };
    })
    .filter(({ owed }) => owed > 0)
    .sort((a, b) => height(b) - height(a) || a.overdue - b.overdue);
  agencies.forEach((agency, index) => {
    const above = agencies[index - 1];
    if (agency.rate !== '') agency.place = above?.rate === agency.rate ? above.place : index + 1;
  });
  return agencies;
}

/** Agencies without a rate come last. */
const height = ({ rate }: RankedAgency): number => (typeof rate === 'number' ? rate : -1);
