import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { HostError } from '../../shared/hostError';
import { localAddress, localAddresses } from '../rangeAddresses';
import { supports } from '../support';
import { askExpected, changed, firstCellOf, otherThan, type ExpectedCells } from './expectedCells';
import { askFormats, ourFormats } from './ownFormats';
import { askLooks, type ColumnLooks } from './standardWidths';
import { askTypingRules } from './typingRules';

/** What was there before writing. */
export interface Looked {
  sheetId: string;
  /** Ids of our conditional formats. */
  formats: string[];
  /** Names of the table's columns. */
  columns: string[];
  looks: ColumnLooks;
  /** Ranges of our data validations. */
  rules: string[];
}

const NO_LOOKS: ColumnLooks = { numberFormats: new Map(), standard: [], ours: [] };

/**
 * Reads what is in the place of columns to be written or removed. One sync; two if the sheet has conditional formats.
 * @throws HostError if they cannot be written there
 */
export async function look(
  context: Excel.RequestContext,
  added: AppendedColumns | null,
  replaced: ColumnsPlace | null,
  expected: ExpectedCells,
): Promise<Looked> {
  const name = added?.sheet ?? replaced?.sheet ?? '';
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load({ id: true, protection: { protected: true } });
  const formats = askFormats(sheet);
  const guard = askExpected(sheet, expected);
  const table = added?.table ?? null;
  const tableRange = table && context.workbook.tables.getItem(table.name).getRange();
  tableRange?.load({ address: true });
  const columns = table && context.workbook.tables.getItem(table.name).columns;
  columns?.load({ name: true });
  const area = added && appendedArea(added);
  const used = area && !replaced ? sheet.getRange(rangeAddress(area)).getUsedRangeOrNullObject(true) : null;
  used?.load({ address: true });
  // Merges are only known from this set on; where cells are empty, reading the workbook does not report any.
  const merged =
    area && supports('1.13') ? sheet.getRange(rangeAddress(area)).getMergedAreasOrNullObject() : null;
  merged?.load({ address: true });
  const of = added ?? replaced;
  const looks = of && askLooks(sheet, of);
  const rules = replaced && askTypingRules(sheet, replaced);
  await context.sync();

  if (sheet.protection.protected) throw new HostError('sheetProtected', {}, `${name} is protected`);
  const other = otherThan(guard);
  if (other !== null) throw changed(name, other);
  if (used && !used.isNullObject) throw changed(name, firstCellOf(localAddress(used.address)));
  if (merged && !merged.isNullObject)
    throw new HostError('cellsMerged', { sheet: name, cells: localAddresses(merged.address).join(', ') });
  if (tableRange && added) {
    const { right, top } = parseRange(localAddress(tableRange.address));
    const end = replaced?.table ? replaced.right : added.left - 1;
    const header = area?.top ?? 0;
    if (right !== end || top !== header) throw changed(name, cellAddress(header, added.left));
  }
  const ours = await ourFormats(context, formats);
  return {
    sheetId: sheet.id,
    formats: ours,
    columns: columns?.items.map((column) => column.name) ?? [],
    looks: looks?.() ?? NO_LOOKS,
    rules: rules?.() ?? [],
  };
}
