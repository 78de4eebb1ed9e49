import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkbookName } from '../../consolidation/workbookFile';

/** Workbooks among paths: files as given, folders with all below them, in the order of names. @throws as `statSync`. */
export function collectFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.isDirectory()) return collectFiles([join(path, entry.name)]);
        return isWorkbookName(entry.name) ? [join(path, entry.name)] : [];
      });
  });
}
