import type { Discrepancy, OwnNote } from '../consolidation';

/** Key of a note beside a merged row. */
export const rowKey = (agencyId: string, code: string): string => `${agencyId} ${code}`;

/** Identifies a discrepancy by its subject, whatever values currently disagree. */
export function discrepancyKey({ kind, code, agency, lineage, other, values }: Discrepancy): string {
  const sides = other ? [other.agency.id, other.code] : kind === 'changed-text' ? [lineage.cell] : [];
  return [kind, code, agency.id, ...sides, values.document ?? ''].filter((part) => part !== '').join(' ');
}

/** Makes keys unique, in the given order: the second occurrence gets #2. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  });
}

/** Notes assigned to their rows; those whose row is not in this run are left over. */
export interface PlacedNotes {
  take: (place: OwnNote['place'], key: string) => string | null;
  left: () => OwnNote[];
}

export function placeNotes(notes: readonly OwnNote[]): PlacedNotes {
  const waiting = new Map(notes.map((note) => [`${note.place} ${note.key}`, note]));
  return {
    take: (place, key) => {
      const id = `${place} ${key}`;
      const note = waiting.get(id);
      waiting.delete(id);
      return note?.text ?? null;
    },
    left: () => [...waiting.values()],
  };
}
