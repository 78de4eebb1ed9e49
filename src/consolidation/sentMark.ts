import { fingerprint } from '../text/fingerprint';
import { plainCell } from '../validation/seal/canonicalEntries';
import type { CellScalar } from '../workbook/spec';

/** Hash of a row's entries as sent by the agency, to distinguish later corrections by Sở Nội vụ. */
export function sentMark(entry: Readonly<Record<string, CellScalar | undefined>>): string {
  const filled = Object.entries(entry)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, plainCell(value ?? null)]);
  return fingerprint(JSON.stringify(filled));
}
