import type { OpenedStore, OpenedWorkbook } from '../check/openedWorkbook';
import type { KeptWork } from './keptWork';

/** Whether the current work would outlive this page: `no` if the browser keeps nothing, or has no space. */
export type Keeping = 'nothing' | 'yes' | 'no';

export interface OpenedFileKeeper {
  getState(): Keeping;
  /** Returns a function that stops listening. */
  subscribe(listener: () => void): () => void;
  /** Resolves when all changes so far are kept, or cannot be. */
  settled(): Promise<void>;
}

export interface KeepOptions {
  store: Pick<OpenedStore, 'getState' | 'subscribe'>;
  kept: Pick<KeptWork, 'put' | 'drop'>;
  page: string;
  now: () => number;
}

/** Keeps the opened file for the next page after each change; removes it once it is saved or closed. */
export function keepOpened({ store, kept, page, now }: KeepOptions): OpenedFileKeeper {
  let state: Keeping = 'nothing';
  const listeners = new Set<() => void>();
  const set = (next: Keeping): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  /** The state the browser has. */
  let seen: OpenedWorkbook | null = null;
  let running: Promise<void> | null = null;

  const isSaved = ({ unsaved, handedOver }: OpenedWorkbook): boolean => !unsaved && handedOver;

  async function keep(workbook: OpenedWorkbook | null): Promise<void> {
    if (workbook === null || isSaved(workbook)) {
      await kept.drop('opened', page);
      set('nothing');
      return;
    }
    const { host, fileName, unsaved } = workbook;
    if (!host.bytes) return;
    const bytes = await host.bytes();
    await kept.put('opened', { page, fileName: fileName ?? 'CCHC.xlsx', bytes, unsaved, at: now() });
    set('yes');
  }

  async function catchUp(): Promise<void> {
    while (store.getState().workbook !== seen) {
      seen = store.getState().workbook;
      try {
        await keep(seen);
      } catch {
        // No space, or a private window. What was kept earlier shows its time.
        set(seen === null ? 'nothing' : 'no');
      }
    }
  }
  const note = (): void => {
    running ??= catchUp().finally(() => (running = null));
  };
  store.subscribe(note);
  note();

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: async () => {
      while (running) await running;
    },
  };
}
