/** What a column of an agency's own sheet contains; `own` for one that is unknown or not used. */
export const TRACKER_KEYS = [
  'number',
  'field',
  'task',
  'deadline',
  'lead',
  'coordinating',
  'receivedOn',
  'doneOn',
  'status',
  'percent',
  'result',
  'document',
  'documentDate',
  'product',
  'note',
  'target',
  'numerator',
  'denominator',
  'own',
] as const;
export type TrackerKey = (typeof TRACKER_KEYS)[number];

/** Columns containing dates. */
export const DAY_KEYS = ['receivedOn', 'doneOn', 'documentDate'] as const;
export type DayKey = (typeof DAY_KEYS)[number];

export interface TrackerColumn {
  /** 0-based, in the grid. */
  index: number;
  /** The sheet's column letter. */
  column: string;
  header: string;
  key: TrackerKey;
  /** 0–1; 0 for `own`. */
  confidence: number;
  /** Possible meanings of its header, best first; if it has a key, that is the first. */
  candidates: { key: TrackerKey; confidence: number }[];
  /** To be asked about: another column already has its probable meaning, or two meanings fit about equally. */
  isUnclear: boolean;
}
