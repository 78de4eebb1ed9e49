import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What looks like a workbook: those that we cannot read are told of, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;
/** Excel's own mark of a workbook that is open. */
const LOCK_FILE = /^~\$/;

/** Workbooks among paths: files as given, folders with all below them, in the order of names. @throws as `statSync`. */
export function collectFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.isDirectory()) return collectFiles([join(path, entry.name)]);
        return WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name) ? [join(path, entry.name)] : [];
      });
  });
}
