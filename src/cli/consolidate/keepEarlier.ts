import { constants, copyFileSync, existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { vietnamese } from '../../messages/vietnamese';
import type { IsoDate } from '../../text/calendar';

const BEFORE = vietnamese('cli.before');

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/**
 * Keeps the file that stands where another is about to be written, beside it: Sở Nội vụ may have sheets, columns and
 * comments of its own in it. The name it is kept under, `a (trước 2024-12-14).xlsx` or the next that is free; null where
 * there is nothing to keep.
 */
export function keepEarlier(out: string, next: Uint8Array, date: IsoDate): string | null {
  if (!existsSync(out) || !statSync(out).isFile() || readFileSync(out).equals(next)) return null;
  const { dir, name, ext } = parse(out);
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : `, ${count}`;
    const kept = join(dir, `${name} (${BEFORE} ${date}${number})${ext}`);
    try {
      copyFileSync(out, kept, constants.COPYFILE_EXCL);
    } catch (error) {
      if (isTaken(error)) continue;
      throw error;
    }
    const { atime, mtime } = statSync(out);
    utimesSync(kept, atime, mtime);
    return kept;
  }
}

/** Whether a file is what was kept of an earlier result: none of the workbooks that came back. */
export function isKeptEarlier(file: string, out: string): boolean {
  const { name, ext } = parse(out);
  const own = basename(file).normalize('NFC');
  return (
    dirname(resolve(file)) === dirname(resolve(out)) &&
    own.startsWith(`${name} (${BEFORE} `.normalize('NFC')) &&
    own.endsWith(`)${ext}`.normalize('NFC'))
  );
}
