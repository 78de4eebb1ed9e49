import type { IsoDate } from '../../../text/calendar';
import type { Finding, Severity } from '../../../validation/engine/finding';
import type { FixOf } from '../../../validation/engine/rule';
import type { Tracker, TrackerCell } from '../tracker';

export interface Report {
  (cell: ReportedCell, values?: Finding['values'], fix?: FixOf | null): void;
}
/** A cell that a finding is about. */
export type ReportedCell = Pick<TrackerCell, 'address' | 'value' | 'formula'>;

/**
 * One thing that somebody who keeps a sheet of tasks wants to be told. Its texts stand under its id in
 * checkTexts.vi.json and checkTexts.en.json.
 */
export interface Check {
  /** `own/what-is-wrong` */
  id: string;
  severity: Severity;
  /** @param date the day on which progress is judged */
  check(tracker: Tracker, date: IsoDate, report: Report): void;
}
