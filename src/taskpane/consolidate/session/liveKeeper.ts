import type { ConsolidateServices } from '../sessionState';
import type { OpenedKeeper } from '../startWorkers';

type ReaderMethods = ReturnType<OpenedKeeper['openReader']>['methods'];

/** The worker that holds what was read: started when first needed, and again after it was closed. */
export function createLiveKeeper({ openKeeper }: Pick<ConsolidateServices, 'openKeeper'>) {
  let current: OpenedKeeper | null = null;
  /** The browser terminated it (low memory, for example): its data is gone, and calls would never be answered. */
  let isLost = false;
  let isEnded = false;

  /** @throws Error when it has ended */
  function now(): OpenedKeeper {
    if (isEnded) throw new Error('the session has ended');
    if (current) return current;
    const opened = openKeeper();
    current = opened;
    isLost = false;
    opened.gone.catch(() => {
      // The view can still be read; the next call reports it.
      if (current === opened) isLost = true;
    });
    return opened;
  }

  function close(): void {
    current?.close();
    current = null;
  }

  return {
    now,
    isCurrent: (one: OpenedKeeper | null): boolean => one !== null && one === current,
    close,
    /** For good: what is still under way does not start another one. */
    end(): void {
      close();
      isEnded = true;
    },
    isLost: () => isLost,
    /** The loss was reported; the next one starts empty. */
    acknowledgeLoss(): void {
      isLost = false;
    },
    /** With a reader of its own, closed afterwards. */
    async withReader<T>(work: (methods: ReaderMethods) => Promise<T>): Promise<T> {
      const reader = now().openReader();
      try {
        return await work(reader.methods);
      } finally {
        reader.close();
      }
    },
  };
}

export type LiveKeeper = ReturnType<typeof createLiveKeeper>;
