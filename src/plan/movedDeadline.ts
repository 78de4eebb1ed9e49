import type { Deadline } from '../deadline/deadline';
import { DEADLINE_KINDS } from '../deadline/kinds';
import { parseDeadline } from '../deadline/parseDeadline';
import type { IsoDate } from '../text/calendar';

/** Permission, given during the year, to finish by another day; the plan's own wording is kept beside it. */
export interface MovedDeadline {
  /** The new last day on time, inclusive. */
  due: IsoDate;
  /** The document that permits it, as cited: `Công văn số 1234/UBND-NC ngày 25/6/2026`. */
  document: string;
  reason: string;
}

/** A requirement's deadline, as printed and as moved since. */
export interface Dated {
  time: string;
  movedDeadline?: MovedDeadline | undefined;
}

/** Only a single last day can be moved: one that the plan gives, or leaves to be given. */
export function isMovable({ kind }: Pick<Deadline, 'kind'>): boolean {
  const { fallsDue, ownDate } = DEADLINE_KINDS[kind];
  return fallsDue || ownDate === 'deadline';
}

/**
 * The deadline that applies: the printed one, with its last day replaced if it was moved. Lateness follows this one.
 * @param year the plan's
 */
export function deadlineInForce({ time, movedDeadline }: Dated, year: number): Deadline {
  const printed = parseDeadline(time, year);
  if (!movedDeadline || !isMovable(printed)) return printed;
  const { due } = movedDeadline;
  const { kind, start } = printed;
  return {
    ...printed,
    kind: DEADLINE_KINDS[kind].fallsDue ? kind : 'date',
    start: start !== null && start > due ? null : start,
    due,
  };
}
