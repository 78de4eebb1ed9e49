import { parseRange } from '../../workbook/address';
import { isCopyMark, markedAsCopies } from '../../workbook/copies';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { ReadOptions } from '../shared/host';
import { askDateSystem, type DateSystem } from './dateSystem';
import { loadAtOnce, loadInParts } from './loadCells';
import { isOneOf } from '../shared/names';
import { addressOf, localAddress } from './rangeAddresses';
import { with1900Dates, cellsOf } from './sheetCells';
import type { SheetNames } from './sheetNames';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Runs a batch with its own request context. */
type RunOnce = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A link to another workbook: `'C:\[Số liệu.xlsx]Sheet1'!A1`. */
const EXTERNAL_LINK = /\[[^[\]]+\.xl[a-z]{1,3}\]/i;

interface ReadWorkbookOptions extends Pick<ReadOptions, 'onProgress' | 'signal'> {
  /** Loads more with the first request. */
  alongside?: (workbook: Excel.Workbook) => void;
}

/**
 * Reads the whole open workbook in two syncs, more only if its cells exceed the size of one response. Merges are
 * available from ExcelApi 1.13 (Excel 2021 has 1.14). `names` and `days` are updated.
 */
export async function readWorkbook(
  run: RunOnce,
  names: SheetNames,
  days: DateSystem,
  options: ReadWorkbookOptions = {},
): Promise<WorkbookSnapshot> {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets, tables, names: namedItems } = workbook;
    worksheets.load({
      ...{ id: true, name: true, visibility: true },
      protection: { protected: true },
      autoFilter: { isDataFiltered: true },
    });
    tables.load({ id: true, name: true, worksheet: { id: true }, columns: { name: true } });
    namedItems.load({ name: true, formula: true });
    const { custom } = workbook.properties;
    custom.load({ key: true, value: true });
    const countsFrom1904 = askDateSystem(workbook);
    options.alongside?.(workbook);
    await context.sync();

    days.from1904 = countsFrom1904();
    const marked = markedAsCopies(namesOf(namedItems));
    const copies = worksheets.items.filter(({ name }) => isOneOf(name, marked));
    const own = worksheets.items.filter((sheet) => !copies.includes(sheet));
    const locateTables = () => tables.items.map((table) => addressOf(table.getRange()));
    const measureCopies = () => copies.map((sheet) => addressOf(sheet.getUsedRange(true)));
    let tableRanges = locateTables();
    let copyRanges = measureCopies();
    let loaded = await loadAtOnce(context, own);
    if (!loaded) {
      // Everything in a refused request is lost.
      tableRanges = locateTables();
      copyRanges = measureCopies();
      loaded = await loadInParts(context, own, options);
    }

    const sheets = loaded.map((details, index): SheetSnapshot => {
      const sheet = own[index] as Excel.Worksheet;
      return {
        name: sheet.name,
        visibility: VISIBILITIES[sheet.visibility],
        isProtected: sheet.protection.protected,
        // Tables are not asked: one without filter buttons has no filter object. Their hidden rows are known anyway.
        ...(sheet.autoFilter.isDataFiltered && { isFiltered: true as const }),
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
        ...(days.from1904 ? with1900Dates(cellsOf(details)) : cellsOf(details)),
      };
    });
    names.take(worksheets.items);
    const formulas = sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula !== null);
    const references = namesOf(namedItems).filter(({ name }) => !isCopyMark(name));
    return {
      sheets,
      names: references,
      properties: Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)])),
      application: 'Microsoft Excel',
      hasExternalLinks: [...formulas, ...references.map(({ refersTo }) => refersTo)].some((formula) =>
        EXTERNAL_LINK.test(formula),
      ),
      ...(copies.length > 0 && {
        copies: copies.map(({ name }, index) => ({
          name,
          cells: cellsIn(localAddress(copyRanges[index]?.address ?? '')),
        })),
      }),
    };
  });
}

const namesOf = ({ items }: Excel.NamedItemCollection): WorkbookSnapshot['names'] =>
  items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') }));

function cellsIn(address: string): number {
  if (address === '') return 0;
  const { top, left, bottom, right } = parseRange(address);
  return (bottom - top + 1) * (right - left + 1);
}
