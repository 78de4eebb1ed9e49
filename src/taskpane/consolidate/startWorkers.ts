import type { Keeper } from './keeper';
import type { OpenedReader } from './readFiles';
import type { Reader } from './reader';
import type { Remote } from '../workers/remote';
import { startWorker } from '../workers/startWorker';

/** The worker that holds everything, as the page calls it. */
export interface OpenedKeeper {
  methods: Remote<Omit<Keeper, 'connect'>>;
  /** Rejects when the worker has ended, and what it held with it. */
  gone: Promise<never>;
  /** A reader whose rows go straight to this keeper, past the page. */
  openReader(): OpenedReader & { methods: Remote<Pick<Reader, 'lookAtOwn' | 'readOwn'>> };
  close(): void;
}

/** Starts the worker that holds what is read; readers are started when there is something to read. */
export function openKeeper(): OpenedKeeper {
  const keeper = startWorker<Keeper>(new Worker(new URL('./keeperWorker.ts', import.meta.url)));
  return {
    methods: keeper.methods,
    gone: keeper.gone,
    close: keeper.close,
    openReader() {
      const reader = startWorker<Reader>(new Worker(new URL('./readerWorker.ts', import.meta.url)));
      const { port1, port2 } = new MessageChannel();
      // What fails here is reported by the first call that matters.
      keeper.methods.connect(port1).catch(() => undefined);
      reader.methods.connect(port2).catch(() => undefined);
      return { methods: reader.methods, close: reader.close };
    },
  };
}
