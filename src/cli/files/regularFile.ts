import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';

/** Avoids waiting forever for a pipe without a writer. Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** A pipe, device or socket: cannot hold a workbook, and must not be replaced by one. */
const notRegular = (): UsageError => new UsageError(vietnamese('cli.file.notRegular'));

/** The same, with the file's name. */
export const notRegularError = (file: string): UsageError =>
  new UsageError(vietnamese('cli.unreadable', { file, reason: vietnamese('cli.file.notRegular') }));

export interface FileContent {
  bytes: Buffer;
  /** Time of last modification. */
  modified: Date;
}

/** Reads a file, following links. @throws UsageError if it is not a regular file, else as `openSync`. */
export function readRegular(path: string): FileContent {
  const file = openSync(path, WITHOUT_WAITING);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() && !stat.isDirectory()) throw notRegular();
    return { bytes: readFileSync(file), modified: stat.mtime };
  } finally {
    closeSync(file);
  }
}

/** Whether a file exists at a path. @throws UsageError if it is not a regular file. */
export function fileExistsAt(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory())
    throw new UsageError(
      vietnamese('cli.unreadable', { file: path, reason: vietnamese('cli.file.isFolder') }),
    );
  if (stat && !stat.isFile()) throw notRegularError(path);
  return stat !== undefined;
}

/** Whether two paths are the same file, by whatever name or link. */
export function isSameFile(a: string, b: string): boolean {
  const look = (path: string) => {
    try {
      return statSync(path, { bigint: true, throwIfNoEntry: false });
    } catch (error) {
      // A path that passes through a file, such as one inside a zip.
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw error;
    }
  };
  const [one, other] = [look(a), look(b)];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
