import type { Programme } from '../../programmes/programme';
import type { Keeper } from './keeper';
import type { OpenedReader } from './readFiles';
import type { Reader } from './reader';
import type { Remote } from '../workers/remote';
import { startWorker } from '../workers/startWorker';

/** The worker that holds all data, as called by the page. */
export interface OpenedKeeper {
  methods: Remote<Omit<Keeper, 'connect' | 'usePlan'>>;
  /** Rejects when the worker has ended, and its data is lost. */
  gone: Promise<never>;
  /** A reader that sends its rows directly to this keeper, bypassing the page. */
  openReader(): OpenedReader & {
    methods: Remote<Pick<Reader, 'lookAtOwn' | 'planOf' | 'readAs' | 'readOwn'>>;
  };
  close(): void;
}

/**
 * Starts the worker that holds the data; readers are started when there are files to read.
 * @param plan to consolidate by, if it is not bundled
 */
export function openKeeper(plan: Programme | null = null): OpenedKeeper {
  const keeper = startWorker<Keeper>(new Worker(new URL('./keeperWorker.ts', import.meta.url)));
  // A failure of these calls is reported by the first one awaited.
  if (plan) keeper.methods.usePlan(plan).catch(() => undefined);
  return {
    methods: keeper.methods,
    gone: keeper.gone,
    close: keeper.close,
    openReader() {
      const reader = startWorker<Reader>(new Worker(new URL('./readerWorker.ts', import.meta.url)));
      const { port1, port2 } = new MessageChannel();
      keeper.methods.connect(port1).catch(() => undefined);
      reader.methods.connect(port2).catch(() => undefined);
      if (plan) reader.methods.usePlan(plan).catch(() => undefined);
      return { methods: reader.methods, close: reader.close };
    },
  };
}
