/** What is known of each kind of deadline; a new kind is a new entry. */
export const DEADLINE_KINDS = {
  period: { fallsDue: true, ownDate: 'none', entryEachPeriod: false },
  date: { fallsDue: true, ownDate: 'none', entryEachPeriod: false },
  ongoing: { fallsDue: false, ownDate: 'none', entryEachPeriod: true },
  recurring: { fallsDue: false, ownDate: 'none', entryEachPeriod: true },
  'on-event': { fallsDue: false, ownDate: 'event', entryEachPeriod: false },
  'external-plan': { fallsDue: false, ownDate: 'deadline', entryEachPeriod: false },
  unstated: { fallsDue: false, ownDate: 'deadline', entryEachPeriod: false },
  unrecognized: { fallsDue: false, ownDate: 'deadline', entryEachPeriod: false },
} as const satisfies Record<string, DeadlineKindProperties>;

interface DeadlineKindProperties {
  /** Whether the phrase itself gives a last day. */
  fallsDue: boolean;
  /** What a date that the agency gives is: nothing, the day of the event (no deadline), or the deadline. */
  ownDate: 'none' | 'event' | 'deadline';
  /** Whether an entry is owed in every reporting period. */
  entryEachPeriod: boolean;
}

export type DeadlineKind = keyof typeof DEADLINE_KINDS;
