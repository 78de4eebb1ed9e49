import type { Catalogue } from './catalogue';

/** What follows from a catalogue alone, worked out when it is first asked for and kept as long as the catalogue is. */
export function derived<T>(from: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const known = new WeakMap<Catalogue, { value: T }>();
  return (catalogue) => {
    let found = known.get(catalogue);
    if (!found) known.set(catalogue, (found = { value: from(catalogue) }));
    return found.value;
  };
}
