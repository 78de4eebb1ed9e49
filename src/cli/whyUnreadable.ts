import { isNativeError } from 'node:util/types';
import { HostError } from '../host/shared/hostError';
import { vietnamese, type CliMessageKey } from '../messages/vietnamese';
import type { MessageValues } from '../messages/format';
import { UsageError } from './usageError';

const FILE_FAULTS: Readonly<Record<string, CliMessageKey>> = {
  ENOENT: 'cli.file.missing',
  EISDIR: 'cli.file.isFolder',
  ENOTDIR: 'cli.file.noFolder',
  EEXIST: 'cli.file.noFolder',
  EACCES: 'cli.file.denied',
  EPERM: 'cli.file.denied',
  EROFS: 'cli.file.denied',
  EBUSY: 'cli.file.denied',
  ENOSPC: 'cli.file.full',
  EDQUOT: 'cli.file.full',
  EFBIG: 'cli.file.full',
};

/** An error of the file system. */
function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return isNativeError(error) && 'syscall' in error && 'code' in error;
}

/** A host's refusal in words, by its message's key (`host.damaged`) and values. */
export function hostReason(key: string, values: MessageValues): string {
  return vietnamese.has(key) ? vietnamese(key, { name: '', part: '', ...values }) : key;
}

/** What is wrong with a file that cannot be read or written, in words. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof HostError) return hostReason(`host.${error.code}`, error.values);
  if (error instanceof UsageError) return error.message;
  if (isFileError(error))
    return vietnamese(FILE_FAULTS[error.code] ?? 'cli.file.other', { code: error.code });
  if (error instanceof SyntaxError) return vietnamese('cli.file.notJson', { details: error.message });
  return vietnamese('cli.unexpected', { details: error instanceof Error ? error.message : String(error) });
}

/** What ended the program, in words, with the file where one is known. */
export function failureText(error: unknown): string {
  const reason = whyUnreadable(error);
  const file = isFileError(error) ? error.path : undefined;
  return file === undefined ? reason : vietnamese('cli.unreadable', { file, reason });
}
