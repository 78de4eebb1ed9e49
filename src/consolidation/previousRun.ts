import type { OwnNote } from './consolidation';

/** What an earlier province's workbook says, of the same period (a run before) or of an earlier one. */
export interface PreviousRun {
  planId: string;
  period: string;
  notes: OwnNote[];
  received: { agencyId: string; agencyName: string; file: string }[];
  tasks: { agencyId: string; code: string; status: string | null }[];
  targets: { agencyId: string; code: string; numerator: number | null; denominator: number | null }[];
}
