import { TRACKER_KEYS, type TrackerKey } from '../../../import/tracker/trackerKeys';
import { recallOwnAreas, recallOwnColumns, rememberOwnAreas, rememberOwnColumns } from '../../app/remembered';
import type { KnownArea } from './knownArea';
import { AS_FOUND, type OwnReading } from './ownReading';

/** The answers on columns and areas stored on this machine; invalid data is ignored. */
export const rememberedReading = (): OwnReading => ({
  ...AS_FOUND,
  headers: rememberedHeaders(),
  known: rememberedAreas(),
});

function rememberedHeaders(): OwnReading['headers'] {
  try {
    const kept = JSON.parse(recallOwnColumns()) as Record<string, unknown>;
    const headers = Object.entries(kept).filter(([, key]) => TRACKER_KEYS.some((each) => each === key));
    return Object.fromEntries(headers) as Record<string, TrackerKey>;
  } catch {
    return {};
  }
}

export const rememberHeaders = (headers: OwnReading['headers']): void =>
  rememberOwnColumns(JSON.stringify(headers));

/** Only the latest are kept: older ones are not worth offering. */
const MOST_AREAS = 20;

function rememberedAreas(): KnownArea[] {
  try {
    const kept: unknown = JSON.parse(recallOwnAreas());
    return Array.isArray(kept) ? kept.filter(isArea) : [];
  } catch {
    return [];
  }
}

function isArea(one: unknown): one is KnownArea {
  const { headers, above, below } = (one ?? {}) as Record<string, unknown>;
  return (
    Array.isArray(headers) &&
    headers.every((text) => typeof text === 'string') &&
    [above, below].every((rows) => Number.isInteger(rows) && Number(rows) >= 0)
  );
}

export function rememberArea(area: KnownArea): void {
  const key = area.headers.join('\n');
  const others = rememberedAreas().filter(({ headers }) => headers.join('\n') !== key);
  rememberOwnAreas(JSON.stringify([area, ...others].slice(0, MOST_AREAS)));
}
