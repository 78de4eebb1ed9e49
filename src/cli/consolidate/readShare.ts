import type { Returned } from '../../consolidation/returned';
import { expectedOnce } from '../../validation/engine/expectedTables';
import { knownProgrammes } from '../programmeOption';
import { readReturned } from './readReturned';

/** Progress counters of a thread, in shared memory. */
export const COUNTER = {
  /** 1-based number of the file being read; 0 between files. */
  file: 0,
  /** Number of steps made. */
  steps: 1,
} as const;

/** Data shared by the threads: the files, the `--plan` to read them for, and the index of the next unclaimed one. */
export interface ReadingWork {
  files: readonly string[];
  plan: string | undefined;
  next: Int32Array;
  counters: Int32Array;
}

export interface ReadFile {
  index: number;
  returned: Returned;
}

export const shared = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

/** Reads files one at a time until none is left; only one is held in memory. */
export async function readShare(
  { files, plan, next, counters }: ReadingWork,
  onRead: (read: ReadFile) => void | Promise<void>,
): Promise<void> {
  const programmes = await knownProgrammes(plan);
  const expectedOf = expectedOnce();
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const file = files[index];
    if (file === undefined) return;
    Atomics.store(counters, COUNTER.file, index + 1);
    const onStep = (): void => void Atomics.add(counters, COUNTER.steps, 1);
    await onRead({ index, returned: await readReturned(file, programmes, expectedOf, onStep) });
    Atomics.store(counters, COUNTER.file, 0);
    onStep();
  }
}
