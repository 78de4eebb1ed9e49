import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CLI, cchc } from './commandLine';
import { ensureBuilt } from './paneServer';

/** The built command line's threads find their script, and read: were they to do nothing, all results would be the same. */

beforeAll(() => ensureBuilt());

/** Each thread notes that it has opened a workbook; the first waits for another's note before its third one. */
const observer = (folder: string): string => `
  const fs = require('node:fs');
  const { isMainThread, threadId } = require('node:worker_threads');
  const { openSync } = fs;
  const others = () => fs.readdirSync(${JSON.stringify(folder)}).filter((name) => name !== 'thread-0');
  let opened = 0;
  // For the whole run: were no other thread to read, each file would wait as long.
  let patience;
  fs.openSync = (file, ...rest) => {
    if (String(file).endsWith('.xlsx')) {
      opened += 1;
      fs.writeFileSync(${JSON.stringify(folder)} + '/thread-' + threadId, '');
      patience ??= Date.now() + 60_000;
      while (isMainThread && opened > 2 && others().length === 0 && Date.now() < patience)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
    return openSync(file, ...rest);
  };`;

test('files are read by as many threads as the computer runs', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-threads-'));
  const [files, notes, preload] = ['files', 'notes', 'observer.cjs'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  fs.mkdirSync(notes);
  fs.writeFileSync(preload, observer(notes));
  cchc('sample', '--seed', '1', '--agencies', '30', '--defects', 'none', '--out', files);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, CLI, 'consolidate', files, '--period', 'nam'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toMatchObject({ stderr: expect.stringContaining('30 cơ quan đã gửi') });
  const threads = Math.min(os.availableParallelism(), 2);
  expect(fs.readdirSync(notes).length).toBeGreaterThanOrEqual(threads);
  fs.rmSync(folder, { recursive: true });
});
