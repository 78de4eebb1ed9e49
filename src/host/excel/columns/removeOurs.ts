import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import { sameName } from '../../shared/names';
import { localAddress } from '../rangeAddresses';
import type { Run } from '../run';
import { rangeAt } from '../support';
import { deleteColumns, emptied } from './clearColumns';
import type { Looked } from './lookAtColumns';
import { askFormats, deleteFormats, ourFormats } from './ownFormats';
import { askTypingRules, clearTypingRules, rulesOf } from './typingRules';

/** What somebody typed where the columns were being written. */
export interface Typed {
  /** A1 */
  address: string;
  formulas: CellScalar[][];
}

/** After a failure halfway: removes whatever we have written, and restores anything typed there meanwhile. */
export async function removeOurs(
  run: Run,
  looked: Looked,
  added: AppendedColumns,
  typed: Typed | null,
): Promise<void> {
  await run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(looked.sheetId);
    const formats = askFormats(sheet);
    const table = added.table && context.workbook.tables.getItem(added.table.name);
    const columns = table?.columns;
    columns?.load({ name: true });
    const tableRange = table?.getRange();
    tableRange?.load({ address: true });
    const rules = askTypingRules(sheet, rulesOf(added));
    const area = appendedArea(added);
    const first = sheet.getRange(rangeAddress({ ...area, right: added.right, bottom: area.top }));
    first.load({ values: true });
    await context.sync();
    // Headers are written before anything below them: without one, what is there is somebody else's.
    const isThere = added.columns.some(({ header }) => first.values[0]?.includes(header));
    deleteFormats(sheet, await ourFormats(context, formats));
    clearTypingRules(sheet, rules());
    if (isThere) emptied(sheet, { ...area, left: added.right + 1 }, looked.looks);
    const made = (columns?.items ?? [])
      .map(({ name }) => name)
      .filter((name) => !looked.columns.some((before) => sameName(before) === sameName(name)));
    if (added.table && tableRange) {
      // Rows that were deleted meanwhile leave our lowest cells below the table.
      const top = parseRange(localAddress(tableRange.address)).bottom + 1;
      if (isThere && top <= area.bottom) emptied(sheet, { ...area, top, right: added.right }, looked.looks);
      deleteColumns(context, added.table.name, made);
    } else if (isThere) emptied(sheet, area, looked.looks);
    for (const column of looked.looks.standard)
      rangeAt(sheet, cellAddress(0, column)).format.useStandardWidth = true;
    if (typed) sheet.getRange(typed.address).formulas = typed.formulas;
    await context.sync();
  });
}
