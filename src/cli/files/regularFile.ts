import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';

/** A pipe that nobody writes to would be waited for without end. Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** A pipe, a device, a socket: nothing to read a workbook from or to put one in the place of. */
const notRegular = (): UsageError => new UsageError(vietnamese('cli.file.notRegular'));

export interface FileContent {
  bytes: Buffer;
  /** When it was last changed. */
  modified: Date;
}

/** What a file holds; links are followed. @throws UsageError where it is no regular file, else as `openSync`. */
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

/** Whether a file stands at a path. @throws UsageError where anything else than a regular file does. */
export function standsAt(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory())
    throw new UsageError(
      vietnamese('cli.unreadable', { file: path, reason: vietnamese('cli.file.isFolder') }),
    );
  if (stat && !stat.isFile())
    throw new UsageError(
      vietnamese('cli.unreadable', { file: path, reason: vietnamese('cli.file.notRegular') }),
    );
  return stat !== undefined;
}

/** Whether two paths are one file, by whatever name or link. */
export function isSameFile(a: string, b: string): boolean {
  const look = (path: string) => {
    try {
      return statSync(path, { bigint: true, throwIfNoEntry: false });
    } catch (error) {
      // Below a zip file, say: a path that goes through a file.
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw error;
    }
  };
  const [one, other] = [look(a), look(b)];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
