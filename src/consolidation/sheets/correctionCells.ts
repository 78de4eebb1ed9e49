import { toSerial } from '../../text/calendar';
import type { CellScalar } from '../../workbook/spec';
import type { MergedTarget, MergedTask } from '../consolidation';
import { correctionText } from '../correctionText';

/** Cells beside a row corrected by Sở Nội vụ: what the agency reported, and when the correction was detected. */
export function correctionCells(
  row: MergedTask | MergedTarget,
): Record<'reportedAs' | 'correctedOn', CellScalar> {
  const seenOn = row.correction?.seenOn;
  return {
    reportedAs: correctionText(row)?.reported ?? null,
    correctedOn: seenOn ? toSerial(seenOn) : null,
  };
}
