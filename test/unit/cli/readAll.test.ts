import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAll } from '../../../src/cli/consolidate/readAll';
import { startThread } from '../../../src/cli/consolidate/startThread';

/** What happens to files whose thread dies on them; the thread is a script that dies in various ways. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Claims one file like a real thread, then does what `then` says. */
const threadThat = (then: string): string => {
  const script = join(folder, 'thread.js');
  writeFileSync(
    script,
    `require('node:worker_threads').parentPort.once('message', ({ next, counters, files }) => {
       const index = Atomics.add(next, 0, 1);
       if (files[index] === undefined) return;
       Atomics.store(counters, 0, index + 1);
       require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'taken'))}, '');
       ${then}
     });`,
  );
  return script;
};

const files = Array.from({ length: 6 }, (_file, index) => `không có ${index}.xlsx`);
const outcomes = async (script: string): Promise<unknown[]> => {
  const done: number[] = [];
  const onRead = (count: number): void => {
    done.push(count);
    // This thread would have read them all before the other one started.
    while (!existsSync(join(folder, 'taken')))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  };
  const threads = { script, started: [startThread(script)] };
  const results = await readAll(files, undefined, threads, onRead, 1);
  expect(done).toEqual(files.map((_file, index) => index + 1));
  expect(results.map(({ file }) => file)).toEqual(files);
  return results.map((one) => (one.kind === 'unread' ? one.reason : null));
};

test.each([
  ['throws', 'throw new Error("out of memory")'],
  ['ends without a word', 'process.exit(3)'],
  ['stands still', 'for (;;);'],
])('a thread that %s costs its file alone, which is named', async (_how, then) => {
  const reasons = await outcomes(threadThat(then));
  expect(reasons).toContain('host.failed');
  for (const reason of reasons) expect(['host.failed', 'host.unreadable']).toContain(reason);
});

test('a thread that never starts costs nothing but its help', async () => {
  const threads = { script: 'none', started: [startThread(join(folder, 'missing.js'))] };
  const results = await readAll(files, undefined, threads, () => undefined, 1);
  expect(results.map((one) => (one.kind === 'unread' ? one.reason : null))).toEqual(
    files.map(() => 'host.unreadable'),
  );
});
