import { cellAddress, parseRange, rangeAddress, type RangeRef } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { supports } from './support';
import type { Run } from './writeWorkbook';

/** Cells in one request: values, formulas, formats and types of a cell take 60 bytes and more of the 5 MB answer. */
const CELLS_AT_ONCE = 30_000;

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A link to another workbook: `'C:\[Số liệu.xlsx]Sheet1'!A1`. */
const EXTERNAL_LINK = /\[[^\]]+\.xl[a-z]{1,3}\]/i;

/**
 * The whole open workbook in three syncs, more only where its cells need more bytes than one answer may have. Merges
 * are known from ExcelApi 1.13 on (Excel 2021 has 1.14).
 */
export async function readWorkbook(run: Run): Promise<WorkbookSnapshot> {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets, tables, names } = workbook;
    worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
    tables.load({ id: true, name: true, worksheet: { id: true }, columns: { name: true } });
    names.load({ name: true, formula: true });
    const { custom } = workbook.properties;
    custom.load({ key: true, value: true });
    await context.sync();

    const places = worksheets.items.map((sheet) => locate(sheet));
    const tableRanges = tables.items.map((table) => addressOf(table.getRange()));
    await context.sync();

    const loaded = places.map(loadDetails);
    const parts = loaded.flatMap((details) => details.parts);
    await syncInPortions(context, parts);

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

interface Place {
  sheet: Excel.Worksheet;
  used: Excel.Range;
}

function locate(sheet: Excel.Worksheet): Place {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ address: true });
  return { sheet, used };
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

interface Part {
  range: Excel.Range;
  cells: number;
}

interface Details {
  area: RangeRef | null;
  parts: Part[];
  rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  validated?: Excel.RangeAreas;
  merged?: Excel.RangeAreas;
}

function loadDetails({ sheet, used }: Place): Details {
  if (used.isNullObject) return { area: null, parts: [] };
  const area = parseRange(localAddress(used.address));
  const validated = used.getSpecialCellsOrNullObject('DataValidations');
  validated.load({ address: true });
  const merged = supports('1.13') ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load({ address: true });
  return {
    area,
    parts: partsOf(area).map((part) => ({
      range: sheet.getRange(rangeAddress(part)),
      cells: (part.bottom - part.top + 1) * (part.right - part.left + 1),
    })),
    rows: used.getRowProperties({ rowHidden: true }),
    columns: used.getColumnProperties({ columnHidden: true }),
    validated,
    merged,
  };
}

/** Bands of whole rows, none with more cells than one request may read. */
function partsOf(area: RangeRef): RangeRef[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (area.right - area.left + 1)));
  const parts: RangeRef[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

async function syncInPortions(context: Excel.RequestContext, parts: Part[]): Promise<void> {
  let waiting = 0;
  for (const { range, cells } of parts) {
    if (waiting > 0 && waiting + cells > CELLS_AT_ONCE) {
      await context.sync();
      waiting = 0;
    }
    range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
    waiting += cells;
  }
  await context.sync();
}

type Cells = Omit<SheetSnapshot, 'name' | 'visibility' | 'isProtected' | 'tables'>;

function cellsOf({ area, parts, rows, columns, validated, merged }: Details): Cells {
  const cells: Cells = {
    origin: { row: area?.top ?? 0, column: area?.left ?? 0 },
    values: [],
    formulas: [],
    numberFormats: [],
    errors: [],
    uncalculated: [],
    merges: addressesOf(merged),
    hiddenRows: hiddenOf(rows, 'rowHidden', area?.top ?? 0),
    hiddenColumns: hiddenOf(columns, 'columnHidden', area?.left ?? 0),
    validationRanges: addressesOf(validated),
  };
  for (const { range } of parts) {
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
  return cells;
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
