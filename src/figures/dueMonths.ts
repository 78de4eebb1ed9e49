import type { TaskTally } from '../consolidation/consolidation';
import { tally } from '../consolidation/taskTally';
import { toSerial } from '../text/calendar';
import { isNumber } from '../workbook/sheetMath';
import type { TaskStanding } from './taskStanding';

/** Rows led by agencies, in the workbooks received, that are due in a given part of the plan's year. */
export interface DueSpan {
  /** A month of the year, before or after it, or no due date. */
  span: 'before' | number | 'after' | 'none';
  /** Serials, `to` exclusive; null means open-ended. */
  from: number | null;
  to: number | null;
  /** `owed` counts the rows with or without a status. */
  duties: TaskTally;
}

/** Before the year, its twelve months, after it, and without a due date: every row exactly once. */
export function dueMonths(year: number, standings: readonly TaskStanding[]): DueSpan[] {
  const led = standings.filter(({ isLead }) => isLead);
  const first = (month: number) =>
    toSerial(month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`);
  const counted = (
    span: DueSpan['span'],
    from: number | null,
    to: number | null,
    holds: (due: TaskStanding['due']) => boolean,
  ): DueSpan => {
    const own = led.filter(({ due }) => holds(due));
    return { span, from, to, duties: tally(own, own.length) };
  };
  const within = (span: DueSpan['span'], from: number | null, to: number | null) =>
    counted(
      span,
      from,
      to,
      (due) => isNumber(due) && (from === null || due >= from) && (to === null || due < to),
    );
  return [
    within('before', null, first(1)),
    ...Array.from({ length: 12 }, (_none, index) => within(index + 1, first(index + 1), first(index + 2))),
    within('after', first(13), null),
    counted('none', null, null, (due) => !isNumber(due)),
  ];
}
