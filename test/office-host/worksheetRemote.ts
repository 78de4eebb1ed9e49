import { chartsRemote } from './chartRemote';
import { ExcelError } from './excelError';
import { toRanges } from './formatRemote';
import { rangeArgument, toRange, type Machine } from './machine';
import {
  checkSheetName,
  newSheet,
  requireStructure,
  requireUnprotected,
  same,
  usedRange,
  WHOLE_SHEET,
  type Sheet,
} from './model';
import { pageBreaksRemote, pageLayoutRemote } from './pageRemote';
import { areasRemote, rangeRemote } from './rangeRemote';
import { followSheetName } from './rewriting';
import { deleteSheet } from './structure';
import type { Remote } from './remote';
import { tablesRemote } from './tableRemote';

export function worksheetsRemote(machine: Machine): Remote {
  const { workbook } = machine;
  const find = (key: string) => workbook.sheets.find(({ id, name }) => id === key || same(name, key));
  return {
    className: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => worksheetRemote(machine, sheet)),
    item: (key: string) => {
      const sheet = find(key);
      if (!sheet) throw new ExcelError('ItemNotFound', `no sheet ${key}`);
      return worksheetRemote(machine, sheet);
    },
    call: {
      add: (name?: string) => {
        requireStructure(workbook);
        return worksheetRemote(machine, newSheet(workbook, name ?? `Sheet${workbook.nextId + 1}`));
      },
      getItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? worksheetRemote(machine, sheet) : null;
      },
      getActiveWorksheet: () => {
        const sheet = find(workbook.activeSheet);
        if (!sheet) throw new ExcelError('GeneralException', 'no active sheet');
        return worksheetRemote(machine, sheet);
      },
      getFirst: (visibleOnly?: boolean) => {
        const sheet = workbook.sheets.find(({ visibility }) => !visibleOnly || visibility === 'Visible');
        if (!sheet) throw new ExcelError('ItemNotFound', 'no sheet');
        return worksheetRemote(machine, sheet);
      },
      registerChanged: () => machine.listenTo('changed', true),
      unregisterChanged: () => machine.listenTo('changed', false),
      registerSelectionChanged: () => machine.listenTo('selectionChanged', true),
      unregisterSelectionChanged: () => machine.listenTo('selectionChanged', false),
    },
  };
}

export function worksheetRemote(machine: Machine, sheet: Sheet): Remote {
  const { workbook } = machine;
  const otherVisible = () =>
    workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  return {
    className: 'Worksheet',
    id: sheet.id,
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => workbook.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
      tabColor: () => sheet.tabColor,
      showGridlines: () => sheet.showGridlines,
      tables: () => tablesRemote(machine, sheet),
      charts: () => chartsRemote(machine, sheet),
      shapes: () => ({ className: 'ShapeCollection', call: { getCount: () => sheet.shapes } }),
      protection: () => protectionRemote(sheet),
      pageLayout: () => pageLayoutRemote(machine, sheet),
      horizontalPageBreaks: () => pageBreaksRemote(machine, sheet, 'row'),
      verticalPageBreaks: () => pageBreaksRemote(machine, sheet, 'column'),
      freezePanes: () => freezeRemote(sheet),
      autoFilter: () => autoFilterRemote(sheet),
    },
    set: {
      name: (name: string) => {
        requireStructure(workbook);
        checkSheetName(workbook, name, sheet);
        const before = sheet.name;
        sheet.name = name;
        followSheetName(workbook, before, name);
      },
      position: (position: number) => {
        requireStructure(workbook);
        if (position < 0 || position >= workbook.sheets.length)
          throw new ExcelError('InvalidArgument', `position ${position}`);
        workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
        workbook.sheets.splice(position, 0, sheet);
      },
      visibility: (visibility: Sheet['visibility']) => {
        requireStructure(workbook);
        if (visibility !== 'Visible' && !otherVisible())
          throw new ExcelError('InvalidOperation', 'the last visible sheet cannot be hidden');
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && workbook.activeSheet === sheet.id)
          workbook.activeSheet = workbook.sheets.find((other) => other.visibility === 'Visible')?.id ?? '';
      },
      tabColor: (color: string) => {
        if (color !== '' && !/^#[0-9A-Fa-f]{6}$/.test(color)) throw new ExcelError('InvalidArgument', color);
        sheet.tabColor = color.toUpperCase();
      },
      showGridlines: (show: boolean) => (sheet.showGridlines = show),
    },
    call: {
      activate: () => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelError('InvalidOperation', `${sheet.name} is hidden`);
        workbook.activeSheet = sheet.id;
      },
      delete: () => {
        requireStructure(workbook);
        deleteSheet(workbook, sheet);
      },
      getRange: (address?: string) =>
        rangeRemote(machine, sheet, address ? toRange(address, sheet) : WHOLE_SHEET),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        rangeRemote(machine, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      getRanges: (address?: string) => areasRemote(machine, sheet, toRanges(address ?? '', sheet)),
      // "If the entire worksheet is blank, the function will return the top left cell."
      getUsedRange: (valuesOnly?: boolean) =>
        rangeRemote(
          machine,
          sheet,
          usedRange(sheet, valuesOnly ?? false) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        ),
      getUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedRange(sheet, valuesOnly ?? false);
        return used && rangeRemote(machine, sheet, used);
      },
    },
  };
}

const autoFilterRemote = (owner: { isFiltered: boolean }): Remote => ({
  className: 'AutoFilter',
  get: { isDataFiltered: () => owner.isFiltered },
});

function protectionRemote(sheet: Sheet): Remote {
  return {
    className: 'WorksheetProtection',
    get: {
      protected: () => sheet.protection !== null,
      options: () => sheet.protection?.options ?? {},
    },
    call: {
      protect: (options?: Record<string, unknown>, password?: string) => {
        if (sheet.protection) throw new ExcelError('InvalidOperation', `${sheet.name} is already protected`);
        sheet.protection = { options: { ...PROTECTION_DEFAULTS, ...options }, password: password || null };
      },
      unprotect: (password?: string) => {
        if (sheet.protection?.password && sheet.protection.password !== password)
          throw new ExcelError('AccessDenied', `the password of ${sheet.name}`);
        sheet.protection = null;
      },
    },
  };
}

/** What Excel returns for omitted options. */
export const PROTECTION_DEFAULTS: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function freezeRemote(sheet: Sheet): Remote {
  const freeze = (rows: number, columns: number) => {
    sheet.freeze = { rows, columns };
  };
  return {
    className: 'WorksheetFreezePanes',
    call: {
      freezeAt: (address: unknown) => {
        const { top, left, bottom, right } = rangeArgument(address, sheet);
        if (top !== 0 || left !== 0) throw new ExcelError('InvalidArgument', 'panes that do not begin at A1');
        freeze(bottom + 1, right + 1);
      },
      freezeRows: (count?: number) => freeze(count ?? 1, 0),
      freezeColumns: (count?: number) => freeze(0, count ?? 1),
      unfreeze: () => {
        requireUnprotected(sheet);
        sheet.freeze = null;
      },
    },
  };
}
