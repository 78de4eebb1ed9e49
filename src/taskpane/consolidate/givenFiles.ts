import { isNotSent, isWorkbookName } from '../../consolidation/workbookFile';

/** Files that were dropped or picked, with their paths as the user knows them. */
export interface Given {
  files: { path: string; file: File }[];
  /** Paths of files in folders that are not workbooks and were skipped; excludes files nobody sent. */
  skipped: string[];
  /** Files and folders the browser could not open: moved meanwhile, on a missing drive, not permitted. */
  unreadable: string[];
}

/** Picked files; a picked folder includes everything in it. */
export function pickedFiles(list: Iterable<File>): Given {
  const all = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const files = all.filter(({ file }) => file.webkitRelativePath === '' || isWorkbookName(file.name));
  const skipped = all.filter((one) => !files.includes(one) && !one.path.split('/').some(isNotSent));
  return { files, skipped: skipped.map(({ path }) => path), unreadable: [] };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder lists its contents a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** One that cannot be opened is reported by name and does not affect the others. */
async function takeEntry(entry: FileSystemEntry, given: Given): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isNotSent(entry.name)) return;
    if (entry.isDirectory) {
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await takeEntry(inner, given);
    } else if (isWorkbookName(entry.name)) {
      given.files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    } else given.skipped.push(path);
  } catch {
    given.unreadable.push(path);
  }
}

/** Dropped files, and everything in dropped folders. */
export async function droppedFiles(data: DataTransfer): Promise<Given> {
  // The list is cleared as soon as the event ends, so entries are taken before awaiting anything.
  const items = [...data.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const given: Given = { files: [], skipped: [], unreadable: [] };
  for (const { entry, file } of items) {
    if (entry?.isDirectory) await takeEntry(entry, given);
    else if (file) given.files.push({ path: file.name, file });
  }
  return given;
}
