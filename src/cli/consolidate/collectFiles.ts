import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkbookName } from '../../consolidation/workbookFile';

/** What nobody sent: marks of open files, hidden files, what Windows keeps for itself. */
const NOT_SENT = /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i;

export interface Collected {
  /** Workbooks: files as given, folders with all below them, in the order of names. */
  files: string[];
  /** Files of folders that are no workbooks: archives and letters, say. */
  passedOver: string[];
}

/** Workbooks among paths. @throws as `statSync`. */
export function collectFiles(paths: readonly string[]): Collected {
  const collected: Collected = { files: [], passedOver: [] };
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (isWorkbookName(entry.name)) collected.files.push(path);
      else if (!NOT_SENT.test(entry.name)) collected.passedOver.push(path);
    }
  };
  for (const path of paths) {
    if (statSync(path).isDirectory()) visit(path);
    else collected.files.push(path);
  }
  return collected;
}
