/** A unit of work for a request, with the approximate number of bytes it adds. */
export interface Step {
  bytes: number;
  /** Cells it writes, for progress. */
  cells?: number;
  run(): void;
}

/** Excel on the web refuses requests over 5 MB; our byte count is an estimate. */
const REQUEST_BYTES = 3_500_000;

/** Bytes a request needs for one call or property, including the objects on its path. */
export const CALL_BYTES = 450;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** A step of `calls` calls with `payload`. */
export const step = (calls: number, run: () => void, payload: unknown = null): Step => ({
  bytes: calls * CALL_BYTES + bytesOf(payload),
  run,
});

/**
 * Runs the steps, with a `sync` only when the next one would make the request too large: the number of syncs depends on
 * bytes, never on rows or cells. The last request is left to the caller.
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
