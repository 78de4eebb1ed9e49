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
  /** Keys of entry columns that somebody deleted: what the row had there is not known. */
  missing?: readonly string[];
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
  /** Rows that may be corrected, which only what the agency had sent could tell: a column is gone. */
  unread: () => Correction[];
}

export function correctionsOf(list: readonly Correction[]): Corrections {
  const byRow = new Map(list.map((each) => [`${each.agencyId} ${each.code}`, each]));
  const overtaken: Correction[] = [];
  const waiting = new Set(byRow.values());
  const unread: Correction[] = [];
  return {
    inForce(agencyId, code, sent) {
      const correction = byRow.get(`${agencyId} ${code}`);
      if (!correction) return null;
      waiting.delete(correction);
      const { missing = [] } = correction;
      if (correction.sent !== sentMark(sent)) {
        (missing.length > 0 ? unread : overtaken).push(correction);
        return null;
      }
      const kept = Object.fromEntries(missing.map((key) => [key, sent[key]]));
      const entry = { ...kept, ...correction.entry };
      return sentMark(entry) === correction.sent ? null : { ...correction, entry };
    },
    overtaken: () => overtaken,
    waiting: () => [...waiting].filter(({ missing = [] }) => missing.length === 0),
    unread: () => [...unread, ...[...waiting].filter(({ missing = [] }) => missing.length > 0)],
  };
}
