import { readFileSync } from 'node:fs';
import { vietnamese } from '../messages/catalogue';
import { UsageError } from './usageError';
import { whyUnreadable } from './whyUnreadable';

/** A file that was named on the command line. @throws UsageError saying what is wrong with it. */
export function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));
  }
}
