import type { GivenWork } from '../consolidate/sessionState';
import type { KeptWork } from './keptWork';

export interface GivenKeeper {
  /** Keeps the input for the next page, replacing what was kept; null keeps nothing. */
  keep(work: GivenWork | null): void;
  /** Resolves when everything was tried. @returns whether the latest input is kept. */
  settled(): Promise<boolean>;
}

export interface GivenKeeperOptions {
  kept: Pick<KeptWork, 'put' | 'drop'>;
  page: string;
  programmeId: string;
  now: () => number;
}

/** Keeps the files given to Tổng hợp: the browser copies them, so they remain available after the originals are gone. */
export function createGivenKeeper({ kept, page, programmeId, now }: GivenKeeperOptions): GivenKeeper {
  let last: Promise<boolean> = Promise.resolve(false);
  return {
    keep(work) {
      last = last.then(async () => {
        try {
          if (work === null) await kept.drop('given', page);
          else await kept.put('given', { ...work, page, programmeId, at: now() });
          return work !== null;
        } catch {
          // No space, a private window, or a file gone from disk: nothing claimed that it was kept.
          return false;
        }
      });
    },
    settled: () => last,
  };
}
