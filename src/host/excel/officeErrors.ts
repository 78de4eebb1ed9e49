import { HostError } from '../shared/hostError';
import { NoAnswer } from './patience';

interface OfficeError {
  code: string;
  message: string;
  debugInfo?: { errorLocation?: string; statement?: string };
}

/** Not by its class: office.js may come from another window. */
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string';

/** True for Excel's error while the user is editing a cell. */
export const isEditing = (error: unknown): boolean =>
  isOfficeError(error) && error.code === 'InvalidOperationInCellEditMode';

/** True if a request or its response exceeds the 5 MB of Excel on the web. */
export const isTooLarge = (error: unknown): boolean =>
  isOfficeError(error) &&
  ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'].includes(error.code);

/** Details of an error for support: its code, location and message. */
export function describe(error: unknown): string {
  if (isOfficeError(error)) {
    const place = error.debugInfo?.statement ?? error.debugInfo?.errorLocation;
    return [error.code, place, error.message].filter(Boolean).join(' · ');
  }
  return error instanceof Error ? error.message : String(error);
}

/** Converts an office.js error to a `HostError`; anything else that is not a `HostError` becomes `failed`. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof NoAnswer) return new HostError('noAnswer', {}, describe(error));
  if (!isOfficeError(error)) return new HostError('failed', {}, describe(error));
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return new HostError('editing', {}, describe(error));
    case 'AccessDenied':
      return new HostError('sheetProtected', {}, describe(error));
    case 'ItemNotFound':
      return new HostError('notFound', {}, describe(error));
    case 'ApiNotFound':
    case 'ApiNotAvailable':
      return new HostError('unsupported', {}, describe(error));
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return new HostError('tooLarge', {}, describe(error));
    default:
      return new HostError('failed', {}, describe(error));
  }
}
