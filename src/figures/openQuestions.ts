import type { Agency } from '../agency/catalogue';
import type { MessageValues } from '../messages/format';
import { isAboutAFile, type AboutAFile, type Decision } from '../consolidation/consolidation';

/** A decision Sở Nội vụ has to make about an agency's files, however many reasons there are. */
export interface OpenQuestion {
  agency: Agency;
  /** With the values for the message `decide.<kind>`. */
  reasons: { kind: AboutAFile; values: MessageValues }[];
  files: string[];
  /** The file that counts until decided; null if none. */
  chosen: string | null;
}

/**
 * At most one per agency. A file that cannot be read, or belongs to another plan, needs no decision: it is listed among
 * the rejected files with its reason.
 */
export function openQuestions(decisions: readonly Decision[]): OpenQuestion[] {
  const asked = new Map<string, OpenQuestion>();
  for (const { kind, agency, files, chosen, values = {} } of decisions) {
    if (agency === null || !isAboutAFile(kind)) continue;
    const known = asked.get(agency.id) ?? { agency, reasons: [], files: [], chosen };
    known.reasons.push({ kind, values });
    known.files = [...new Set([...known.files, ...files])];
    asked.set(agency.id, known);
  }
  return [...asked.values()];
}
