import { toSerial } from '../../text/calendar';
import type { CellScalar } from '../../workbook/spec';
import type { MergedTarget, MergedTask } from '../consolidation';
import { correctionText } from '../correctionText';

/** Beside a row that Sở Nội vụ has corrected: what the agency reported, and since when the correction is known. */
export function correctionCells(
  row: MergedTask | MergedTarget,
): Record<'reportedAs' | 'correctedOn', CellScalar> {
  const seenOn = row.correction?.seenOn;
  return {
    reportedAs: correctionText(row)?.reported ?? null,
    correctedOn: seenOn ? toSerial(seenOn) : null,
  };
}
