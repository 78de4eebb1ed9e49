/** Memoises a value computed from one object alone: computed on first use, kept for the object's lifetime. */
export function derived<Of extends object, T>(from: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { value: T }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { value: from(of) }));
    return found.value;
  };
}
