import { readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { vietnamese } from '../../messages/vietnamese';
import type { IsoDate } from '../../text/calendar';
import { fileExistsAt } from './regularFile';
import { behindLinks, codeOf, linkAs, saveFile, writeBeside } from './saveFile';

const BEFORE = vietnamese('cli.before');

/** Renames a file to the first free name of `a (trước 2024-12-14).xlsx`, `a (trước 2024-12-14, 2).xlsx` and so on. */
function keep(file: string, date: IsoDate): string {
  const { dir, name, ext } = parse(file);
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : `, ${count}`;
    const kept = join(dir, `${name} (${BEFORE} ${date}${number})${ext}`);
    try {
      if (!linkAs(file, kept)) copy(file, kept);
      return kept;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function copy(file: string, to: string): void {
  const beside = writeBeside(to, readFileSync(file));
  const { atime, mtime } = statSync(file);
  utimesSync(beside, atime, mtime);
  renameSync(beside, to);
}

/**
 * Saves a file, keeping an existing one under another name: people may have added sheets, columns and comments to it.
 * An identical file is left alone.
 * @returns the name the earlier one is kept under; null if there was none
 * @throws as `saveFile`
 */
export function saveKeepingEarlier(path: string, bytes: Uint8Array, date: IsoDate): string | null {
  if (fileExistsAt(path) && readFileSync(path).equals(bytes)) return null;
  let kept: string | null = null;
  saveFile(path, bytes, (beside, target) => {
    kept = fileExistsAt(target) ? keep(target, date) : null;
    try {
      renameSync(beside, target);
    } catch (error) {
      if (kept !== null) rmSync(kept);
      throw error;
    }
  });
  return kept;
}

/**
 * The folder containing a file, links resolved; null for a path that passes through a file, such as one inside a zip.
 */
function folderOf(path: string): string | null {
  try {
    return dirname(behindLinks(path));
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Whether a file is a kept earlier result, and so not a returned workbook. */
export function isKeptEarlier(file: string, out: string): boolean {
  const target = behindLinks(out);
  const { name, ext } = parse(target);
  const own = basename(file).normalize('NFC');
  return (
    folderOf(file) === dirname(target) &&
    own.startsWith(`${name} (${BEFORE} `.normalize('NFC')) &&
    own.endsWith(`)${ext}`.normalize('NFC'))
  );
}
