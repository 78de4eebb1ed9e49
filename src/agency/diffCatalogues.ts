import type { Agency, Catalogue } from './catalogue';
import { successorOf } from './successor';

/** What happened to agencies between two versions of a catalogue, by name. */
export interface AgencyChange {
  kind: 'renamed' | 'merged' | 'split' | 'gone' | 'new';
  before: string[];
  after: string[];
}

/** Agencies that another version of a catalogue renames, merges, splits, drops or adds; unchanged ones are left out. */
export function diffCatalogues(before: Catalogue, after: Catalogue): AgencyChange[] {
  const into = new Map<Agency, Agency[]>();
  const changes: AgencyChange[] = [];
  for (const old of before.agencies) {
    const heirs = after.agencies.filter(({ was }) => was?.includes(old.id));
    const now = successorOf(old, after);
    if (now) into.set(now, [...(into.get(now) ?? []), old]);
    else if (heirs.length > 0)
      changes.push({ kind: 'split', before: [old.name], after: heirs.map(({ name }) => name) });
    else changes.push({ kind: 'gone', before: [old.name], after: [] });
  }
  const known = new Set(before.agencies.map(({ id }) => id));
  for (const now of after.agencies) {
    const old = into.get(now) ?? [];
    const names = old.map(({ name }) => name);
    if (old.length > 1) changes.push({ kind: 'merged', before: names, after: [now.name] });
    else if (old.length === 1 && names[0] !== now.name)
      changes.push({ kind: 'renamed', before: names, after: [now.name] });
    else if (old.length === 0 && !now.was?.some((id) => known.has(id)))
      changes.push({ kind: 'new', before: [], after: [now.name] });
  }
  return changes;
}
