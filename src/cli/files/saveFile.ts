import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';
import { standsAt } from './regularFile';

const PERMISSIONS = 0o777;

/** What disks answer that know no hard links: FAT, some network shares. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN']);

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Where a path leads: a link stays one, the file behind it is what is written. */
export function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    // A link to a file that is not there yet.
    return behindLinks(resolve(dirname(path), readlinkSync(path)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EINVAL') return resolve(path);
    throw error;
  }
}

/** Lets a folder's new names reach the disk, where its system can be asked for that (Windows cannot). */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file itself is flushed already.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** A whole, flushed file beside `target`, under a name that no program takes for a workbook. */
export function writeBeside(target: string, bytes: Uint8Array): string {
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const earlier = statSync(target, { throwIfNoEntry: false });
  const handle = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(handle, bytes);
      if (earlier) fchmodSync(handle, earlier.mode & PERMISSIONS);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return beside;
}

/**
 * Gives a file one more name, in one step and only where that name is free.
 * @returns false where the disk knows no second names
 * @throws as `linkSync`: EEXIST where the name is taken
 */
export function nameAlso(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    if (existsSync(name)) throw Object.assign(new Error(name), { code: 'EEXIST' });
    return false;
  }
}

/**
 * Saves a file so that its place holds, at any moment, what it held before or all of `bytes`: written beside, flushed, then
 * put there by the file system in one step. On any failure what stood there still does. The only way in which the command
 * line writes.
 * @param place puts the new file, complete beside `target`, there; takes the place of what is there unless told otherwise
 * @throws UsageError where something else than a file stands at `path`, else as `openSync` with the path that was given
 */
export function saveFile(
  path: string,
  bytes: Uint8Array,
  place: (beside: string, target: string) => void = renameSync,
): void {
  standsAt(path);
  const target = behindLinks(path);
  mkdirSync(dirname(target), { recursive: true });
  let beside: string | undefined;
  try {
    beside = writeBeside(target, bytes);
    place(beside, target);
  } catch (error) {
    throw error instanceof UsageError ? error : Object.assign(error as Error, { path });
  } finally {
    if (beside !== undefined) rmSync(beside, { force: true });
  }
  flushFolder(dirname(target));
}

/** That a file is there, which is not written over. */
export const fileStands = (file: string): UsageError => new UsageError(vietnamese('cli.exists', { file }));

/** Saves a file where none is. @throws UsageError where one is, and as `saveFile` */
export function saveNewFile(path: string, bytes: Uint8Array): void {
  if (standsAt(path)) throw fileStands(path);
  saveFile(path, bytes, (beside, target) => {
    try {
      if (!nameAlso(beside, target)) renameSync(beside, target);
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? fileStands(path) : error;
    }
  });
}
