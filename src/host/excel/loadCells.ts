import { parseRange, rangeAddress, type RangeRef } from '../../workbook/address';
import type { ReadOptions } from '../shared/host';
import { HostError } from '../shared/hostError';
import { isTooLarge } from './officeErrors';
import { addressOf, localAddress } from './rangeAddresses';
import { supports } from './support';

/** Cells in the first request when all of them are too many for one: about 4 MB with texts as long as a plan's. */
const FIRST_PORTION = 16_000;

/** A sheet's cells in bands of whole rows, and the other data read from it. */
export interface Details {
  area: RangeRef;
  parts: Excel.Range[];
  rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  validated?: Excel.RangeAreas;
  merged?: Excel.RangeAreas;
}

/** Every sheet in one sync; null if the response would be too large, which only Excel on the web refuses. */
export async function loadAtOnce(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Details[] | null> {
  const loaded = sheets.map((sheet) => {
    const used = usedRange(sheet);
    loadCells(used);
    return { used, details: detailsOf(used) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  return loaded.map(({ used, details }) => ({ ...details, area: areaOf(used), parts: [used] }));
}

/** First where the cells are, then the cells in bands of rows, in smaller ones whenever a response was too large. */
export async function loadInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { onProgress, signal }: Pick<ReadOptions, 'onProgress' | 'signal'> = {},
): Promise<Details[]> {
  const ranges = sheets.map((sheet) => {
    const used = usedRange(sheet);
    return { sheet, used, details: detailsOf(used) };
  });
  await context.sync();
  const loaded = ranges.map(({ sheet, used, details }) => ({
    sheet,
    details: { ...details, area: areaOf(used), parts: [] as Excel.Range[] },
  }));

  let cellsAtOnce = FIRST_PORTION;
  let start: RowPosition = { sheet: 0, row: loaded[0]?.details.area.top ?? 0 };
  while (start.sheet < loaded.length) {
    if (signal?.aborted) throw new HostError('cancelled');
    onProgress?.(start.sheet, loaded.length);
    const { bands, next } = portionFrom(
      start,
      loaded.map(({ details }) => details.area),
      cellsAtOnce,
    );
    const parts = bands.map(({ sheet, area }) => {
      const part = loaded[sheet]!.sheet.getRange(rangeAddress(area));
      loadCells(part);
      return { sheet, part };
    });
    try {
      await context.sync();
    } catch (error) {
      const isOneRow = bands.length === 1 && bands[0]!.area.top === bands[0]!.area.bottom;
      if (!isTooLarge(error) || isOneRow) throw error;
      cellsAtOnce = Math.floor(cellsAtOnce / 4);
      continue;
    }
    for (const { sheet, part } of parts) loaded[sheet]!.details.parts.push(part);
    start = next;
  }
  return loaded.map(({ details }) => details);
}

/** A row of a sheet, both by index. */
interface RowPosition {
  sheet: number;
  row: number;
}

/**
 * The bands of whole rows, of one or more sheets, to be requested together: as many as `cells` allows, but at least one
 * row; and where the next portion starts.
 */
function portionFrom(
  start: RowPosition,
  areas: readonly RangeRef[],
  cells: number,
): { bands: { sheet: number; area: RangeRef }[]; next: RowPosition } {
  const bands: { sheet: number; area: RangeRef }[] = [];
  let { sheet, row } = start;
  let left = cells;
  for (let area = areas[sheet]; area !== undefined; area = areas[sheet]) {
    const width = area.right - area.left + 1;
    const rows = Math.max(Math.floor(left / width), bands.length === 0 ? 1 : 0);
    if (rows === 0) break;
    const bottom = Math.min(area.bottom, row + rows - 1);
    bands.push({ sheet, area: { ...area, top: row, bottom } });
    left -= (bottom - row + 1) * width;
    row = bottom + 1;
    if (row > area.bottom) {
      sheet += 1;
      row = areas[sheet]?.top ?? 0;
    }
  }
  return { bands, next: { sheet, row } };
}

/** For an empty sheet this is its first cell. */
const usedRange = (sheet: Excel.Worksheet): Excel.Range => addressOf(sheet.getUsedRange(true));

const areaOf = (used: Excel.Range): RangeRef => parseRange(localAddress(used.address));

function loadCells(range: Excel.Range): void {
  range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
}

function detailsOf(used: Excel.Range): Omit<Details, 'area' | 'parts'> {
  const validated = used.getSpecialCellsOrNullObject('DataValidations');
  validated.load({ address: true });
  const merged = supports('1.13') ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load({ address: true });
  return {
    rows: used.getRowProperties({ rowHidden: true }),
    columns: used.getColumnProperties({ columnHidden: true }),
    validated,
    ...(merged ? { merged } : {}),
  };
}
