import type { Catalogue } from './catalogue';

/** Memoises a value computed from a catalogue alone: computed on first use, kept for the catalogue's lifetime. */
export function derived<T>(from: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const known = new WeakMap<Catalogue, { value: T }>();
  return (catalogue) => {
    let found = known.get(catalogue);
    if (!found) known.set(catalogue, (found = { value: from(catalogue) }));
    return found.value;
  };
}
