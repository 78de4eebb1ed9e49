import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { packageKind } from '../../host/document/packageKind';
import {
  readSources as read,
  SourceError,
  type SourceTools,
  type ImportSources as Read,
} from '../../import/sources/readSources';
import { importText } from '../../messages/importText';
import { vietnamese } from '../../messages/vietnamese';
import { nodeUnzip } from '../nodeUnzip';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';

export interface Sources {
  tables: Read['tables'];
  /** Notes on how the text was processed. */
  notes: string[];
}

const TOOLS: SourceTools = {
  packageKind: (bytes) => packageKind(bytes, nodeUnzip),
  docxHtml: async (bytes) => (await import('../../host/document/docxHtml')).docxHtml(bytes),
  htmlTree: async (html) => (await import('../../host/document/htmlTree')).htmlTree(html),
  readXlsx: (bytes) => readXlsx(bytes, nodeUnzip),
};

/** Reads the tables of a file named on the command line. @throws UsageError if nothing can be read from it */
export async function readSources(file: string, bytes: Uint8Array, sheet?: string): Promise<Sources> {
  try {
    const { tables, notes } = await read(bytes, TOOLS, sheet);
    return { tables, notes: notes.map(({ why, values }) => importText('vi', `import.${why}`, values)) };
  } catch (error) {
    if (!(error instanceof SourceError))
      throw new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }), {
        cause: error,
      });
    const reason = importText('vi', `import.${error.why}`, { file, ...error.values });
    throw new UsageError(error.why === 'noSheet' ? reason : vietnamese('cli.unreadable', { file, reason }));
  }
}
