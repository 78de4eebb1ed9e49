import type { IsoDate } from '../../../text/calendar';
import type { Finding, Severity } from '../../../validation/engine/finding';
import type { FixOf } from '../../../validation/engine/rule';
import type { Tracker, TrackerCell } from '../tracker';

export interface ReportCell {
  (cell: ReportedCell, values?: Finding['values'], fix?: FixOf | null): void;
}
/** The cell of a finding. */
export type ReportedCell = Pick<TrackerCell, 'address' | 'value' | 'formula'>;

/**
 * A check on a task sheet that its owner would find useful. Its texts are under its id in checkTexts.vi.json and
 * checkTexts.en.json.
 */
export interface Check {
  /** `own/what-is-wrong` */
  id: string;
  severity: Severity;
  /** @param date reference date for progress */
  check(tracker: Tracker, date: IsoDate, report: ReportCell): void;
}
