import { HostError } from '../../host/shared/hostError';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSpec } from '../../workbook/spec';
import type { Keeper } from './keeper';
import type { Remote } from '../workers/remote';

/** Number of rows the page can receive in a few milliseconds. */
const ROWS_AT_ONCE = 400;

/** Receives the province's workbook from its worker in pieces that do not block the page. */
export async function takeSpec(
  keeper: Remote<Pick<Keeper, 'layOut' | 'rows'>>,
  madeOn: IsoDate,
  signal: AbortSignal,
): Promise<WorkbookSpec> {
  const spec = await keeper.layOut(madeOn);
  for (const [index, sheet] of spec.sheets.entries()) {
    for (;;) {
      if (signal.aborted) throw new HostError('cancelled');
      const from = sheet.rows.length;
      const rows = await keeper.rows(index, from, from + ROWS_AT_ONCE);
      sheet.rows.push(...rows);
      if (rows.length < ROWS_AT_ONCE) break;
    }
  }
  return spec;
}
