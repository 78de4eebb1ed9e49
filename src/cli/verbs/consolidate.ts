import { join } from 'node:path';
import { filesUnder } from '../consolidate/filesUnder';
import { optimiseLater } from '../consolidate/optimiseLater';
import { readArguments } from '../consolidate/readArguments';
import { startThreads } from '../consolidate/startThread';

/** Bundled beside this file: `src/cli/consolidate/readingThread.ts`. */
const READING_THREAD = join(__dirname, 'readingThread.js');

/**
 * `consolidate DIR|FILE … --period P [--date D] [--send-by D] --out FILE [--previous FILE]… [--expect FILE] [--take AGENCY=FILE]… [--arrived AGENCY=DATE]… [--force] [--json]`
 */
export async function consolidate(args: string[]): Promise<number> {
  const read = readArguments(args);
  optimiseLater();
  // They start up while this thread loads its own code.
  const threads = startThreads(filesUnder(read.paths), READING_THREAD);
  const { consolidateFiles } = await import('../consolidate/consolidateFiles');
  return consolidateFiles(read, threads);
}
