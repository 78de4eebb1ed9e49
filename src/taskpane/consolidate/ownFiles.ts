import { TRACKER_KEYS } from '../../import/tracker/trackerKeys';
import { recallOwnFiles, rememberOwnFiles } from '../app/remembered';
import { AS_FOUND, type OwnReading } from '../check/own/ownReading';

/** The owner of a table with these columns, and how to read it. */
interface OwnFile {
  agency: string;
  headers: OwnReading['headers'];
}

function kept(): Record<string, OwnFile> {
  try {
    return JSON.parse(recallOwnFiles()) as Record<string, OwnFile>;
  } catch {
    return {};
  }
}

const nameOf = (headers: readonly string[]): string => headers.join('|');

/** Earlier answers on this machine for a table with the same columns; an empty agency if there are none. */
export function recallOwnFile(headers: readonly string[]): { agency: string; reading: OwnReading } {
  const found: Partial<OwnFile> | undefined = kept()[nameOf(headers)];
  const said = Object.entries(found?.headers ?? {}).filter(([, key]) =>
    TRACKER_KEYS.some((each) => each === key),
  );
  return {
    agency: typeof found?.agency === 'string' ? found.agency : '',
    reading: { ...AS_FOUND, headers: Object.fromEntries(said) },
  };
}

export function rememberOwnFile(headers: readonly string[], agency: string, reading: OwnReading): void {
  rememberOwnFiles(
    JSON.stringify({ ...kept(), [nameOf(headers)]: { agency, headers: reading.headers } satisfies OwnFile }),
  );
}
