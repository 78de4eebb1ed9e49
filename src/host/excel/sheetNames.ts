interface NamedSheet {
  id: string;
  name: string;
}

/** The sheets' names by id, as they were when the workbook was last read: events tell the id only. */
export interface SheetNames {
  nameOf(id: string): string | undefined;
  /** Every sheet that there is now. */
  take(sheets: readonly NamedSheet[]): void;
  /** Told when a sheet has another name than before. @returns what ends it. */
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
