import type { Agency } from '../agency/catalogue';
import type { MessageValues } from '../messages/format';
import { isAboutAFile, type AboutAFile, type Decision } from '../consolidation/consolidation';

/** What Sở Nội vụ has to decide about an agency's files, however many reasons there are to ask. */
export interface OpenQuestion {
  agency: Agency;
  /** With the values of the message `decide.<kind>`. */
  reasons: { kind: AboutAFile; values: MessageValues }[];
  files: string[];
  /** What counts without an answer; null for none. */
  chosen: string | null;
}

/** One an agency. A file that cannot be read, or is another plan's, is no question: it is among those not taken, with its reason. */
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
