import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import { sameName } from '../../shared/names';
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
    const columns = added.table && context.workbook.tables.getItem(added.table.name).columns;
    columns?.load({ name: true });
    const rules = askTypingRules(sheet, rulesOf(added));
    await context.sync();
    deleteFormats(sheet, await ourFormats(context, formats));
    const area = appendedArea(added);
    clearTypingRules(sheet, rules());
    emptied(sheet, { ...area, left: added.right + 1 }, looked.looks);
    const made = (columns?.items ?? [])
      .map(({ name }) => name)
      .filter((name) => !looked.columns.some((before) => sameName(before) === sameName(name)));
    if (added.table) deleteColumns(context, added.table.name, made);
    else emptied(sheet, area, looked.looks);
    for (const column of looked.looks.standard)
      rangeAt(sheet, cellAddress(0, column)).format.useStandardWidth = true;
    if (typed) sheet.getRange(typed.address).formulas = typed.formulas;
    await context.sync();
  });
}
