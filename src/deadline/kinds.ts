/** Properties of each kind of deadline; to support a new kind, add an entry. */
export const DEADLINE_KINDS = {
  period: { fallsDue: true, ownDate: 'none', ownDateOwed: 'never', entryEachPeriod: false },
  date: { fallsDue: true, ownDate: 'none', ownDateOwed: 'never', entryEachPeriod: false },
  ongoing: { fallsDue: false, ownDate: 'none', ownDateOwed: 'never', entryEachPeriod: true },
  recurring: { fallsDue: false, ownDate: 'none', ownDateOwed: 'never', entryEachPeriod: true },
  'on-event': { fallsDue: false, ownDate: 'event', ownDateOwed: 'when-done', entryEachPeriod: false },
  'external-plan': { fallsDue: false, ownDate: 'deadline', ownDateOwed: 'always', entryEachPeriod: false },
  unstated: { fallsDue: false, ownDate: 'deadline', ownDateOwed: 'never', entryEachPeriod: false },
  unrecognized: { fallsDue: false, ownDate: 'deadline', ownDateOwed: 'never', entryEachPeriod: false },
} as const satisfies Record<string, DeadlineKindProperties>;

export interface DeadlineKindProperties {
  /** Whether the phrase itself gives a last day. */
  fallsDue: boolean;
  /** Meaning of a date entered by the agency: none, the day of the event (not a deadline), or the deadline. */
  ownDate: 'none' | 'event' | 'deadline';
  /** When the agency must enter that date. */
  ownDateOwed: 'never' | 'when-done' | 'always';
  /** Whether an entry is required in every reporting period. */
  entryEachPeriod: boolean;
}

export type DeadlineKind = keyof typeof DEADLINE_KINDS;

/** Kinds whose phrase gives no last day. */
export type UndatedKind = {
  [Kind in DeadlineKind]: (typeof DEADLINE_KINDS)[Kind]['fallsDue'] extends true ? never : Kind;
}[DeadlineKind];

export const isUndated = (kind: DeadlineKind): kind is UndatedKind => !DEADLINE_KINDS[kind].fallsDue;

/** The kinds with a given property. */
export const kindsWhere = (holds: (properties: DeadlineKindProperties) => boolean): DeadlineKind[] =>
  (Object.keys(DEADLINE_KINDS) as DeadlineKind[]).filter((kind) => holds(DEADLINE_KINDS[kind]));

/** Properties of the kind named in a cell; null if it names none. */
export const kindIn = (cell: unknown): DeadlineKindProperties | null =>
  typeof cell === 'string' && Object.hasOwn(DEADLINE_KINDS, cell)
    ? DEADLINE_KINDS[cell as DeadlineKind]
    : null;
