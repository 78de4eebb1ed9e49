import { appendedArea, type AppendedColumns } from '../../../workbook/appendedColumns';
import { cellAddress, parseRange, rangeAddress } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import { HostError } from '../../shared/hostError';
import { localAddress, localAddresses } from '../rangeAddresses';
import { supports } from '../support';
import { areasOf, askAreas, isEmpty, isFormula, type AreaSight } from './areaSight';
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
  /** What the columns to be replaced or removed hold. */
  sights: AreaSight[];
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
  const areas =
    replaced && askAreas(sheet, areasOf(replaced, added && area && { ...area, right: added.right }));
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
  const sights = areas?.() ?? [];
  const typed = replaced && otherTyped(replaced, sights);
  if (typed) throw changed(name, typed);
  const ours = await ourFormats(context, formats);
  return {
    sights,
    sheetId: sheet.id,
    formats: ours,
    columns: columns?.items.map((column) => column.name) ?? [],
    looks: looks?.() ?? NO_LOOKS,
    rules: rules?.() ?? [],
  };
}

/**
 * A1 of the first cell of our columns in which somebody has typed since they were read, or whose typed content is gone:
 * what would be lost was shown before, and nothing else may be.
 */
function otherTyped(place: ColumnsPlace, sights: readonly AreaSight[]): string | null {
  const known = new Map(place.typed.map(({ cell, value }) => [cell, value]));
  place.headers.forEach((header, index) =>
    known.set(cellAddress(place.headerRow, place.left + index), header),
  );
  for (const { area, formulas } of sights) {
    // The label and the day beside them are ours, whatever the day.
    if (area.range.left > place.right) continue;
    for (const [row, cells] of formulas.entries())
      for (const [column, content] of cells.entries()) {
        const cell = cellAddress(area.range.top + row, area.range.left + column);
        const value = known.get(cell);
        // A row was inserted since.
        if (isFormula(content) && area.range.top + row > place.lastRow) return cell;
        const isConstant = !isEmpty(content) && !isFormula(content);
        // Numbers may be days, which count from another year in some workbooks.
        const isSame = value === content || (typeof value === 'number' && typeof content === 'number');
        if (isConstant ? !isSame : value !== undefined) return cell;
      }
  }
  return null;
}
