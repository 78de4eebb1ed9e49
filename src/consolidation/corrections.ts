import type { IsoDate } from '../text/calendar';
import type { CellScalar } from '../workbook/spec';
import { sentMark } from './sentMark';

type Entry = Partial<Record<string, CellScalar>>;

/** A row of an earlier run that Sở Nội vụ changed by hand. */
export interface Correction {
  agencyId: string;
  agencyName: string;
  code: string;
  /** Mark of what the agency had sent. */
  sent: string;
  /** The row's entries as they were corrected. */
  entry: Entry;
  /** Day of the run that first saw it; null where none has. Who typed it, a workbook does not tell. */
  seenOn: IsoDate | null;
}

export interface Corrections {
  /** The correction that counts, as long as the agency still sends what was corrected; null: what it sends counts. */
  inForce: (agencyId: string, code: string, sent: Entry) => Correction | null;
  /** Corrections of rows that the agency has since sent anew: what it sends now counts. */
  overtaken: () => Correction[];
  /** Corrections of rows that are not in this run: they wait until the agency's workbook is back. */
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
