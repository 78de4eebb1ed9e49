import { HostError } from '../../host/shared/hostError';
import type { MessageKey } from '../../messages/catalogue';
import type { MessageValues } from '../../messages/format';
import { PaneError } from './paneError';

/** An error as shown in the pane: a message with what to do, and details for support. */
export interface Failure {
  key: MessageKey;
  values: MessageValues;
  details: string;
  /** ISO time at which it was caught, for support. */
  at: string;
  cancelled: boolean;
}

/** Describes any thrown value. Never throws. */
export const describeFailure = (error: unknown): Failure => ({
  ...describe(error),
  at: new Date().toISOString(),
});

function describe(error: unknown): Omit<Failure, 'at'> {
  if (error instanceof PaneError) {
    return { key: `error.${error.code}`, values: error.values, details: error.details, cancelled: false };
  }
  if (error instanceof HostError) {
    return {
      key: `host.${error.code}`,
      // Placeholder for a host error without a sheet.
      values: { name: '?', ...error.values },
      details: [error.message, JSON.stringify(error.values)].join('\n'),
      cancelled: error.code === 'cancelled',
    };
  }
  if (error instanceof Error) {
    const isMissingScript = error.name === 'ChunkLoadError';
    return {
      key: isMissingScript ? 'error.offline' : 'error.unexpected',
      values: {},
      details: error.stack ?? error.message,
      cancelled: false,
    };
  }
  return { key: 'error.unexpected', values: {}, details: String(error), cancelled: false };
}
