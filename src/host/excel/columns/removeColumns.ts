import { cellAddress } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import type { Run } from '../run';
import { suspend } from '../support';
import { clearBeside, deleteColumns, emptied } from './clearColumns';
import { look } from './lookAtColumns';
import { deleteFormats } from './ownFormats';
import { changed } from './expectedCells';
import { replacing, type ReplacingAids } from './replacing';
import { narrow } from './standardWidths';
import { clearTypingRules } from './typingRules';

/**
 * Three syncs: the conditional formats, their formulas, and one that removes everything, after returning what was there.
 * If that differs from what was seen, it is put back.
 * @throws HostError
 */
export async function removeColumns(run: Run, place: ColumnsPlace, aids: ReplacingAids): Promise<void> {
  const { left, right, headerRow, lastRow, headers } = place;
  await replacing(run, { sheet: place.sheet, ...aids, isOurs: () => false }, async (context, note) => {
    const expected = headers.map((value, index) => ({ cell: cellAddress(headerRow, left + index), value }));
    const looked = await look(context, null, place, expected);
    const { sheetId, formats, looks, rules } = looked;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const before = note(looked, sheet);
    suspend(context);
    deleteFormats(sheet, formats);
    clearTypingRules(sheet, rules);
    clearBeside(sheet, place, looks, place.table === null ? 0 : headers.length);
    if (place.table !== null) deleteColumns(context, place.table, headers);
    else emptied(sheet, { top: headerRow, bottom: lastRow, left, right }, looks);
    narrow(sheet, looks);
    await context.sync();
    const other = before();
    if (other !== null) throw changed(place.sheet, other);
  });
}
