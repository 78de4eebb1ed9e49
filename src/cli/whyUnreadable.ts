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

/** A file system error. */
function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return isNativeError(error) && 'syscall' in error && 'code' in error;
}

/** A host's error in words, from its message key (`host.damaged`) and values. */
export function hostReason(key: string, values: MessageValues): string {
  return vietnamese.has(key) ? vietnamese(key, { name: '', part: '', ...values }) : key;
}

/** Describes why a file cannot be read or written. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof HostError) return hostReason(`host.${error.code}`, error.values);
  if (error instanceof UsageError) return error.message;
  if (isFileError(error))
    return vietnamese(FILE_FAULTS[error.code] ?? 'cli.file.other', { code: error.code });
  if (error instanceof SyntaxError) return vietnamese('cli.file.notJson', { details: error.message });
  return vietnamese('cli.unexpected', { details: error instanceof Error ? error.message : String(error) });
}

/** Describes what ended the program, with the file if known. */
export function failureText(error: unknown): string {
  const reason = whyUnreadable(error);
  const file = isFileError(error) ? error.path : undefined;
  return file === undefined ? reason : vietnamese('cli.unreadable', { file, reason });
}
