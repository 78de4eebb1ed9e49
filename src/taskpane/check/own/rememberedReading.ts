import { TRACKER_KEYS, type TrackerKey } from '../../../import/tracker/trackerKeys';
import { recallOwnColumns, rememberOwnColumns } from '../../app/remembered';
import { AS_FOUND, type OwnReading } from './ownReading';

/** The answers on column meanings stored on this machine; invalid data is ignored. */
export function rememberedReading(): OwnReading {
  try {
    const kept = JSON.parse(recallOwnColumns()) as Record<string, unknown>;
    const headers = Object.entries(kept).filter(([, key]) => TRACKER_KEYS.some((each) => each === key));
    return { ...AS_FOUND, headers: Object.fromEntries(headers) as Record<string, TrackerKey> };
  } catch {
    return AS_FOUND;
  }
}

export const rememberHeaders = (headers: OwnReading['headers']): void =>
  rememberOwnColumns(JSON.stringify(headers));
