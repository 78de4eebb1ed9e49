/** A piece of work for one request, with about as many bytes as it adds to it. */
export interface Step {
  bytes: number;
  /** Cells whose contents it writes, for progress. */
  cells?: number;
  run(): void;
}

/** Excel on the web refuses requests over 5 MB; our count of bytes is an estimate. */
const REQUEST_BYTES = 3_500_000;

/** Bytes that one call or property with the objects on its way takes in a request. */
export const CALL_BYTES = 450;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** A step of `calls` calls that also carries `payload`. */
export const step = (calls: number, run: () => void, payload: unknown = null): Step => ({
  bytes: calls * CALL_BYTES + bytesOf(payload),
  run,
});

/**
 * Runs the steps, with a `sync` only where the next one would make the request too large: how many syncs there are
 * depends on bytes, never on rows or cells. The last request is left to the caller.
 */
export async function runSteps(
  steps: Iterable<Step>,
  flush: (cells: number) => Promise<void>,
): Promise<number> {
  let bytes = 0;
  let cells = 0;
  for (const next of steps) {
    if (bytes > 0 && bytes + next.bytes > REQUEST_BYTES) {
      await flush(cells);
      bytes = 0;
    }
    next.run();
    bytes += next.bytes;
    cells += next.cells ?? 0;
  }
  return cells;
}
