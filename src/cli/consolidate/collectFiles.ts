import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isNotSent, isWorkbookName } from '../../consolidation/workbookFile';
import { notRegularError } from '../files/regularFile';
import { isZipName, zippedFiles } from './zippedFile';

export interface Collected {
  /** Workbooks: files as given, folders and zip files recursively, sorted by name. */
  files: string[];
  /** Entries of folders that are not workbooks: letters, archives that cannot be opened, pipes. */
  passedOver: string[];
}

/** Collects workbooks from paths. @throws UsageError if one is a pipe or device, else as `statSync` */
export function collectFiles(paths: readonly string[]): Collected {
  const collected: Collected = { files: [], passedOver: [] };
  const takeZip = (zip: string): void => {
    let inside: string[];
    try {
      inside = zippedFiles(zip);
    } catch {
      // Password-protected, damaged, too large: reported by name.
      collected.passedOver.push(zip);
      return;
    }
    for (const path of inside) {
      const names = path.slice(zip.length + 1).split('/');
      if (names.some(isNotSent)) continue;
      (isWorkbookName(names.at(-1) ?? '') ? collected.files : collected.passedOver).push(path);
    }
  };
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (isNotSent(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      // A pipe or a device cannot be read, whatever its name.
      else if (!entry.isFile() && !entry.isSymbolicLink()) collected.passedOver.push(path);
      else if (isWorkbookName(entry.name)) collected.files.push(path);
      else if (isZipName(entry.name)) takeZip(path);
      else collected.passedOver.push(path);
    }
  };
  for (const path of paths) {
    const stat = statSync(path);
    if (stat.isDirectory()) visit(path);
    else if (!stat.isFile()) throw notRegularError(path);
    else if (isZipName(path)) takeZip(path);
    else collected.files.push(path);
  }
  return { files: once(collected.files), passedOver: once(collected.passedOver) };
}

/** Files occur twice if both a folder and its parent are named. */
const once = (paths: readonly string[]): string[] => [
  ...new Map(paths.map((path) => [resolve(path), path])).values(),
];
