import { parseDeadline } from '../../deadline/parseDeadline';
import { isMovable, type Dated, type MovedDeadline } from '../../plan/movedDeadline';
import type { Plan } from '../../plan/plan';
import type { IsoDate } from '../../text/calendar';
import { bodyCode } from './bodyCode';

/** A moved deadline with the plan's own last day; null if the plan gives none. */
export type Moved = MovedDeadline & { before: IsoDate | null };

/** Every deadline of a plan that was moved, by the row's code in workbooks. */
export function movedInPlan({ year, rows, generalTasks }: Plan): ReadonlyMap<string, Moved> {
  const dated: [string, Dated][] = [
    ...rows.map((row): [string, Dated] => [row.code, row]),
    ...generalTasks.map((task): [string, Dated] => [bodyCode(task.code), task]),
  ];
  return new Map(
    dated.flatMap(([code, { time, movedDeadline }]): [string, Moved][] => {
      const printed = parseDeadline(time, year);
      return movedDeadline && isMovable(printed) ? [[code, { ...movedDeadline, before: printed.due }]] : [];
    }),
  );
}
