import type { IsoDate } from '../text/calendar';
import type { ReturnedWorkbook } from './returned';

/**
 * Day a workbook counts as sent: when it was marked ready, while that still holds; else when its file was last changed.
 * Saving an attachment gives a file a new day, so the mark is the better witness.
 */
export function sentOn({ seal, sealState, modifiedOn }: ReturnedWorkbook): IsoDate | null {
  return sealState === 'intact' && seal ? seal.on : (modifiedOn ?? seal?.on ?? null);
}
