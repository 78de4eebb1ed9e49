import type { Run } from './run';

/** A cancellable wait. */
export interface Wait {
  over: Promise<void>;
  cancel(): void;
}

/** Excel has not answered a request; its outcome is unknown. */
export class NoAnswer extends Error {}

/** Longer than any request takes, even on an old machine. */
const LONGEST_MS = 5 * 60_000;

export function longestWait(): Wait {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    over: new Promise((resolve) => (timer = setTimeout(resolve, LONGEST_MS))),
    cancel: () => clearTimeout(timer),
  };
}

/**
 * A `run` whose syncs fail when there is no response, so that it is handled like a lost response instead of waiting for
 * ever. Runs that wait for the user to leave a cell wait indefinitely.
 */
export function withPatience(run: Run, wait: () => Wait): Run {
  const bounded = (context: Excel.RequestContext): void => {
    const sync = context.sync.bind(context);
    context.sync = async <T>(passThrough?: T): Promise<T> => {
      const { over, cancel } = wait();
      try {
        return await Promise.race([
          sync(passThrough),
          over.then((): never => {
            throw new NoAnswer('no answer');
          }),
        ]);
      } finally {
        cancel();
      }
    };
  };
  return ((...args: unknown[]) => {
    const batch = args.at(-1) as (context: Excel.RequestContext) => Promise<unknown>;
    const [first] = args;
    const mayWait = args.length > 1 && (first as { delayForCellEdit?: boolean }).delayForCellEdit === true;
    if (mayWait) return (run as (...all: unknown[]) => unknown)(...args);
    return (run as (...all: unknown[]) => unknown)(...args.slice(0, -1), (context: Excel.RequestContext) => {
      bounded(context);
      return batch(context);
    });
  }) as Run;
}
