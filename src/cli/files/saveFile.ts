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
import { fileExistsAt } from './regularFile';

const PERMISSIONS = 0o777;

/** Error codes of file systems without hard links: FAT, some network shares. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN']);

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Resolves links: the link stays, and the file behind it is written. */
export function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    // A link to a file that does not exist yet.
    return behindLinks(resolve(dirname(path), readlinkSync(path)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EINVAL') return resolve(path);
    throw error;
  }
}

/** Flushes a folder's new names to disk, if the system supports it (Windows does not). */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file itself has already been flushed.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Writes a complete, flushed file next to `target`, under a name that no program takes for a workbook. */
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
 * Atomically gives a file a second name, if that name is free.
 * @returns false if the disk does not support it
 * @throws as `linkSync`: EEXIST if the name is taken
 */
export function linkAs(file: string, name: string): boolean {
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
 * Saves a file atomically: at any moment the path holds either the old content or all of `bytes`. The new file is
 * written next to it, flushed, then moved in place by the file system in one step. On any failure the old file remains.
 * The command line writes files only through this function.
 * @param place moves the finished file next to `target` into place; by default replaces the existing one
 * @throws UsageError if `path` is not a regular file, else as `openSync` with the path as given
 */
export function saveFile(
  path: string,
  bytes: Uint8Array,
  place: (beside: string, target: string) => void = renameSync,
): void {
  fileExistsAt(path);
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

/** Error for a file that exists and must not be overwritten. */
export const fileExistsError = (file: string): UsageError =>
  new UsageError(vietnamese('cli.exists', { file }));

/** Saves a new file. @throws UsageError if it already exists, and as `saveFile` */
export function saveNewFile(path: string, bytes: Uint8Array): void {
  if (fileExistsAt(path)) throw fileExistsError(path);
  saveFile(path, bytes, (beside, target) => {
    try {
      if (!linkAs(beside, target)) renameSync(beside, target);
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? fileExistsError(path) : error;
    }
  });
}
