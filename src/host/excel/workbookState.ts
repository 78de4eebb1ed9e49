import type { CellScalar } from '../../workbook/spec';
import { askDateSystem } from './dateSystem';

/** The parts of a workbook that a write may have to respect or restore. */
export interface WorkbookState {
  sheets: SheetState[];
  tables: { id: string; name: string; sheetId: string }[];
  names: { name: string; formula: string; comment: string }[];
  /** Custom document properties. */
  properties: Map<string, CellScalar>;
  title: string;
  activeSheetId: string;
  isStructureProtected: boolean;
  /** Id of the only sheet, if nothing was ever put on it. */
  emptySheetId: string | null;
  countsFrom1904: boolean;
}

export interface SheetState {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  protection: Excel.WorksheetProtectionOptions;
}

/** One sync, whatever the size of the workbook. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, tables, names, properties, protection } = workbook;
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true, options: true } });
  tables.load({ id: true, name: true, worksheet: { id: true } });
  names.load({ name: true, formula: true, comment: true });
  properties.load({ title: true });
  const { custom } = properties;
  custom.load({ key: true, value: true });
  protection.load({ protected: true });
  const active = worksheets.getActiveWorksheet();
  active.load({ id: true });
  const first = worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject(false);
  used.load({ address: true });
  const shapes = first.shapes.getCount();
  const { charts } = first;
  charts.load({ name: true });
  const countsFrom1904 = askDateSystem(workbook);
  await context.sync();

  const only = worksheets.items.length === 1 ? worksheets.items[0] : undefined;
  const isEmpty =
    used.isNullObject &&
    shapes.value === 0 &&
    charts.items.length === 0 &&
    tables.items.length === 0 &&
    names.items.length === 0;
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.protection.protected,
      protection: sheet.protection.options,
    })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    names: names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    properties: new Map(custom.items.map(({ key, value }) => [key, value as CellScalar])),
    title: properties.title,
    activeSheetId: active.id,
    isStructureProtected: protection.protected,
    emptySheetId: only && isEmpty ? only.id : null,
    countsFrom1904: countsFrom1904(),
  };
}
