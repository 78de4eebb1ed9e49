import { createFileHost, type FileHost } from '../../host/file/fileHost';
import type { AppendOptions, ColumnsPlace, RowSpan } from '../../host/shared/columnsHost';
import type { WriteOptions, WriteResult } from '../../host/shared/host';
import type { IsoDate } from '../../text/calendar';
import type { AppendedColumns } from '../../workbook/appendedColumns';
import type { CellChange } from '../../workbook/change';
import type { CellMark } from '../../workbook/mark';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import { examine, type Examined } from './checkEngine';
import type { OwnReading } from './own/ownReading';

type OnProgress = (done: number, total: number) => void;

/** An .xlsx file; null if there is none yet. */
type File = Uint8Array | null;

/**
 * Stateless operations on a file, passed in each time: the worker can be stopped at any time, and the caller still has
 * the file as it was.
 */
export interface FileWork {
  read(file: File, onProgress: OnProgress): Promise<WorkbookSnapshot>;
  /** Reads and examines it, which would freeze the page too. */
  examine(file: File, today: IsoDate, reading: OwnReading, onProgress: OnProgress): Promise<Examined>;
  write(
    file: File,
    spec: WorkbookSpec,
    options: Pick<WriteOptions, 'replaceSheets' | 'behind'>,
    onProgress: OnProgress,
  ): Promise<WriteResult & { file: Uint8Array }>;
  apply(file: File, changes: CellChange[]): Promise<Uint8Array>;
  mark(file: File, marks: readonly CellMark[]): Promise<Uint8Array>;
  removeSheets(file: File, names: readonly string[]): Promise<Uint8Array>;
  firstFreeColumn(file: File, sheet: string, rows: RowSpan): Promise<number | null>;
  typingRules(file: File, place: ColumnsPlace): Promise<string[]>;
  appendColumns(file: File, added: AppendedColumns, options: AppendOptions): Promise<Uint8Array>;
  removeColumns(file: File, place: ColumnsPlace): Promise<Uint8Array>;
}

const hostOver = (file: File): FileHost => createFileHost(file ?? undefined);

async function changed(file: File, change: (host: FileHost) => Promise<void>): Promise<Uint8Array> {
  const host = hostOver(file);
  await change(host);
  return host.bytes();
}

/** Runs wherever it is called: in a worker, or on the page if none starts. */
export const fileWork: FileWork = {
  read: (file, onProgress) => hostOver(file).read({ onProgress }),
  examine: async (file, today, reading, onProgress) =>
    examine(await hostOver(file).read({ onProgress }), today, reading),
  async write(file, spec, options, onProgress) {
    const host = hostOver(file);
    const result = await host.write(spec, { ...options, onProgress });
    return { ...result, file: await host.bytes() };
  },
  apply: (file, changes) => changed(file, (host) => host.apply(changes)),
  mark: (file, marks) => changed(file, (host) => host.mark(marks)),
  removeSheets: (file, names) => changed(file, (host) => host.removeSheets(names)),
  firstFreeColumn: (file, sheet, rows) => hostOver(file).firstFreeColumn(sheet, rows),
  typingRules: (file, place) => hostOver(file).typingRules(place),
  appendColumns: (file, added, options) => changed(file, (host) => host.appendColumns(added, options)),
  removeColumns: (file, place) => changed(file, (host) => host.removeColumns(place)),
};
