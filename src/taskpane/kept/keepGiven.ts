import type { GivenWork } from '../consolidate/sessionState';
import type { KeptWork } from './keptWork';

export interface GivenKeeper {
  /** Keeps it for the next page in the place of what was kept; null keeps nothing. */
  keep(work: GivenWork | null): void;
  /** Resolves when all was tried. @returns whether what was last to be kept is. */
  settled(): Promise<boolean>;
}

export interface GivenKeeperOptions {
  kept: Pick<KeptWork, 'put' | 'drop'>;
  page: string;
  programmeId: string;
  now: () => number;
}

/** Keeps the files that Tổng hợp was given: the browser copies them, so that they are there where they lay no more. */
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
          // No room, a private window, or a file that is gone from the disk: nobody was told that it is kept.
          return false;
        }
      });
    },
    settled: () => last,
  };
}
