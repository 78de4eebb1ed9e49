import { cellAddress } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { toHostError } from '../officeErrors';
import type { Run } from '../run';
import { suspend } from '../support';
import { clearBeside, deleteColumns, emptied } from './clearColumns';
import { look } from './lookAtColumns';
import { deleteFormats } from './ownFormats';
import { narrow } from './standardWidths';
import { clearTypingRules } from './typingRules';

/** Three syncs: the conditional formats, their formulas, and one that removes everything. @throws HostError */
export async function takeAwayColumns(run: Run, place: ColumnsPlace): Promise<void> {
  await run(async (context) => {
    const { left, right, headerRow, lastRow, headers } = place;
    const expected = headers.map((value, index) => ({ cell: cellAddress(headerRow, left + index), value }));
    const { sheetId, formats, looks, rules } = await look(context, null, place, expected);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    suspend(context);
    deleteFormats(sheet, formats);
    clearTypingRules(sheet, rules);
    clearBeside(sheet, place, looks, place.table === null ? 0 : headers.length);
    if (place.table !== null) deleteColumns(context, place.table, headers);
    else emptied(sheet, { top: headerRow, bottom: lastRow, left, right }, looks);
    narrow(sheet, looks);
    await context.sync();
  }).catch((error: unknown) => {
    throw toHostError(error);
  });
}
