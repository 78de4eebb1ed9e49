import { cellAddress, parseRange, rangeAddress, type RangeRef } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { isTooLarge } from './officeErrors';
import { supports } from './support';

/** Cells of the first request where all of them are too many for one: with texts as long as a plan's some 4 MB. */
const FIRST_PORTION = 16_000;

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Runs a batch with a request context of its own. */
type RunOnce = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A link to another workbook: `'C:\[Số liệu.xlsx]Sheet1'!A1`. */
const EXTERNAL_LINK = /\[[^\]]+\.xl[a-z]{1,3}\]/i;

/**
 * The whole open workbook in two syncs, more only where its cells need more bytes than one answer may have. Merges are
 * known from ExcelApi 1.13 on (Excel 2021 has 1.14).
 */
export async function readWorkbook(run: RunOnce): Promise<WorkbookSnapshot> {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets, tables, names } = workbook;
    worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
    tables.load({ id: true, name: true, worksheet: { id: true }, columns: { name: true } });
    names.load({ name: true, formula: true });
    const { custom } = workbook.properties;
    custom.load({ key: true, value: true });
    await context.sync();

    const locateTables = () => tables.items.map((table) => addressOf(table.getRange()));
    let tableRanges = locateTables();
    let loaded = await loadAtOnce(context, worksheets.items);
    if (!loaded) {
      // What a refused request asked for is lost.
      tableRanges = locateTables();
      loaded = await loadInParts(context, worksheets.items);
    }

    const sheets = loaded.map((details, index): SheetSnapshot => {
      const sheet = worksheets.items[index] as Excel.Worksheet;
      return {
        name: sheet.name,
        visibility: VISIBILITIES[sheet.visibility],
        isProtected: sheet.protection.protected,
        tables: tables.items.flatMap(({ name, worksheet, columns }, number) =>
          worksheet.id === sheet.id
            ? [
                {
                  name,
                  range: localAddress(tableRanges[number]?.address ?? ''),
                  columns: columns.items.map((column) => column.name),
                },
              ]
            : [],
        ),
        ...cellsOf(details),
      };
    });
    const formulas = sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula !== null);
    const references = names.items.map(({ name, formula }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ''),
    }));
    return {
      sheets,
      names: references,
      properties: Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)])),
      application: 'Microsoft Excel',
      hasExternalLinks: [...formulas, ...references.map(({ refersTo }) => refersTo)].some((formula) =>
        EXTERNAL_LINK.test(formula),
      ),
    };
  });
}

/** Every sheet in one sync; null where the answer would be too large, which only Excel on the web refuses. */
async function loadAtOnce(
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

/** Where the cells are, then the cells in bands of rows, in smaller ones wherever an answer was too large. */
async function loadInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
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
  let start: Place = { sheet: 0, row: loaded[0]?.details.area.top ?? 0 };
  while (start.sheet < loaded.length) {
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

/** A row of a sheet, both by number. */
interface Place {
  sheet: number;
  row: number;
}

/**
 * The bands of whole rows, of one sheet or of several, that are asked for together: as many as `cells` allows, at least
 * one row; and where the next portion starts.
 */
function portionFrom(
  start: Place,
  areas: readonly RangeRef[],
  cells: number,
): { bands: { sheet: number; area: RangeRef }[]; next: Place } {
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

/** Of an empty sheet this is its first cell. */
const usedRange = (sheet: Excel.Worksheet): Excel.Range => addressOf(sheet.getUsedRange(true));

const areaOf = (used: Excel.Range): RangeRef => parseRange(localAddress(used.address));

function loadCells(range: Excel.Range): void {
  range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
}

function addressOf(range: Excel.Range): Excel.Range {
  range.load({ address: true });
  return range;
}

/** `'Nhiệm vụ'!$A$4:$H$8` → `A4:H8`, of each area. */
const localAddresses = (address: string): string[] =>
  splitAreas(address).map((area) => rangeAddress(parseRange(area.slice(area.lastIndexOf('!') + 1))));
const localAddress = (address: string): string => localAddresses(address)[0] ?? '';

/** Commas part areas, but not within the quotes of a sheet's name. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

/** A sheet's cells in bands of whole rows, and what else is read of it. */
interface Details {
  area: RangeRef;
  parts: Excel.Range[];
  rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  validated?: Excel.RangeAreas;
  merged?: Excel.RangeAreas;
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

type Cells = Omit<SheetSnapshot, 'name' | 'visibility' | 'isProtected' | 'tables'>;

function cellsOf({ area, parts, rows, columns, validated, merged }: Details): Cells {
  const cells: Cells = {
    origin: { row: area.top, column: area.left },
    values: [],
    formulas: [],
    numberFormats: [],
    errors: [],
    uncalculated: [],
    merges: addressesOf(merged),
    hiddenRows: hiddenOf(rows, 'rowHidden', area.top),
    hiddenColumns: hiddenOf(columns, 'columnHidden', area.left),
    validationRanges: addressesOf(validated),
  };
  for (const range of parts) {
    for (const [index, row] of (range.values as CellScalar[][]).entries()) {
      const formulas = (range.formulas[index] as unknown[]).map((formula, column) =>
        formulaOf(formula, row[column]),
      );
      const top = cells.origin.row + cells.values.length;
      range.valueTypes[index]?.forEach((type, column) => {
        if (type === 'Error') cells.errors.push(cellAddress(top, cells.origin.column + column));
      });
      cells.values.push(
        row.map((value, column) => (value === '' && formulas[column] === null ? null : value)),
      );
      cells.formulas.push(formulas);
      cells.numberFormats.push(range.numberFormat[index] as (string | null)[]);
    }
  }
  const isEmpty = cells.values.length === 1 && cells.values[0]?.length === 1 && cells.values[0][0] === null;
  return isEmpty ? { ...cells, values: [], formulas: [], numberFormats: [] } : cells;
}

/**
 * A cell's formula. Text that begins with `=` is answered by `formulas` just as a formula is, but its value is that
 * very text, which no formula's own is.
 */
function formulaOf(formula: unknown, value: CellScalar | undefined): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? formula.slice(1)
    : null;
}

const addressesOf = (areas: Excel.RangeAreas | undefined): string[] =>
  areas === undefined || areas.isNullObject ? [] : localAddresses(areas.address);

function hiddenOf<K extends string>(
  properties: OfficeExtension.ClientResult<Partial<Record<K, boolean>>[]> | undefined,
  key: K,
  first: number,
): number[] {
  return (properties?.value ?? []).flatMap((one, index) => (one[key] ? [first + index] : []));
}
