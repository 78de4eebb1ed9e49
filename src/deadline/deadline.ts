import type { IsoDate } from '../text/calendar';

/** What a "Thời gian" phrase says; see docs/architecture.md, "Deadlines". */
export type DeadlineKind =
  'period' | 'date' | 'ongoing' | 'recurring' | 'on-event' | 'external-plan' | 'unstated' | 'unrecognized';

export interface Deadline {
  /** The phrase as given. */
  phrase: string;
  kind: DeadlineKind;
  /** First day, inclusive; null where the phrase gives none. */
  start: IsoDate | null;
  /** Last day on time, inclusive; null where the phrase gives none. */
  due: IsoDate | null;
  /** Text of a trailing parenthesis, or null. */
  condition: string | null;
  /** True when a slip in the phrase was repaired to read it. */
  repaired: boolean;
}
