import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The built command line. */
export const CLI = path.join(__dirname, '../../dist/cli/cchc.js');

/** Output of the built command line; exit code 1 is a valid result too: findings, open decisions. */
export function cchc(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}
