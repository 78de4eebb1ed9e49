interface NamedSheet {
  id: string;
  name: string;
}

/** Sheet names by id, as last read: events only carry the id. */
export interface SheetNames {
  nameOf(id: string): string | undefined;
  /** Replaces the names with the current ones. */
  take(sheets: readonly NamedSheet[]): void;
  /** Called when a sheet was renamed. @returns a function that unsubscribes. */
  onRename(listener: () => void): () => void;
}

export function createSheetNames(): SheetNames {
  let names = new Map<string, string>();
  const listeners = new Set<() => void>();
  return {
    nameOf: (id) => names.get(id),
    take(sheets) {
      const before = names;
      names = new Map(sheets.map(({ id, name }) => [id, name]));
      if (sheets.some(({ id, name }) => (before.get(id) ?? name) !== name))
        for (const listener of listeners) listener();
    },
    onRename(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
