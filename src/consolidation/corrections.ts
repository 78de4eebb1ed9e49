import type { IsoDate } from '../text/calendar';
import type { CellScalar } from '../workbook/spec';
import { sentMark } from './sentMark';

type Entry = Partial<Record<string, CellScalar>>;

/** A row of an earlier run edited by Sở Nội vụ. */
export interface Correction {
  agencyId: string;
  agencyName: string;
  code: string;
  /** Hash of what the agency had sent. */
  sent: string;
  /** The row's entries as corrected. */
  entry: Entry;
  /** Day of the run that first detected it; null if none has. A workbook does not record who typed it. */
  seenOn: IsoDate | null;
}

export interface Corrections {
  /**
   * The correction in force, which holds while the agency keeps sending what was corrected; null: what it sends counts.
   */
  inForce: (agencyId: string, code: string, sent: Entry) => Correction | null;
  /** Corrections of rows the agency has since sent with new values, which now count instead. */
  overtaken: () => Correction[];
  /** Corrections of rows not in this run, pending until the agency's workbook is back. */
  waiting: () => Correction[];
}

export function correctionsOf(list: readonly Correction[]): Corrections {
  const byRow = new Map(list.map((each) => [`${each.agencyId} ${each.code}`, each]));
  const overtaken: Correction[] = [];
  const waiting = new Set(byRow.values());
  return {
    inForce(agencyId, code, sent) {
      const correction = byRow.get(`${agencyId} ${code}`);
      if (!correction) return null;
      waiting.delete(correction);
      if (correction.sent === sentMark(sent)) return correction;
      overtaken.push(correction);
      return null;
    },
    overtaken: () => overtaken,
    waiting: () => [...waiting],
  };
}
