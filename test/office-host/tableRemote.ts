import { ExcelError } from './excelError';
import { rangeArgument, type Machine } from './machine';
import {
  cellKey,
  checkDefinedName,
  intersects,
  requireUnprotected,
  same,
  type Sheet,
  type Table,
} from './model';
import { rangeRemote } from './rangeRemote';
import { followTableName } from './rewriting';
import { addColumn, deleteColumn, deleteTable } from './structure';
import type { Remote } from './remote';
import { worksheetRemote } from './worksheetRemote';

export function headersOf(sheet: Sheet, { range }: Table): string[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) =>
    String(sheet.cells.get(cellKey(range.top, range.left + index))?.value ?? ''),
  );
}

/** The tables of a sheet, or of the workbook if none is given. */
export function tablesRemote(machine: Machine, sheet?: Sheet): Remote {
  const owners = () => (sheet ? [sheet] : machine.workbook.sheets);
  const all = () => owners().flatMap((owner) => owner.tables.map((table) => ({ owner, table })));
  const find = (key: string) => all().find(({ table }) => table.id === key || same(table.name, key));
  return {
    className: 'TableCollection',
    items: () => all().map(({ owner, table }) => tableRemote(machine, owner, table)),
    item: (key: string) => {
      const found = find(key);
      if (!found) throw new ExcelError('ItemNotFound', `no table ${key}`);
      return tableRemote(machine, found.owner, found.table);
    },
    call: {
      getItemOrNullObject: (key: string) => {
        const found = find(key);
        return found ? tableRemote(machine, found.owner, found.table) : null;
      },
      add: (address: unknown, hasHeaders: boolean) => {
        if (!sheet) throw new ExcelError('NotImplemented', 'a table by an address in the workbook');
        return tableRemote(machine, sheet, addTable(machine, sheet, address, hasHeaders));
      },
    },
  };
}

function addTable(machine: Machine, sheet: Sheet, address: unknown, hasHeaders: boolean): Table {
  requireUnprotected(sheet);
  const range = rangeArgument(address, sheet);
  if (!hasHeaders) throw new ExcelError('NotImplemented', 'a table without headers');
  if (range.bottom === range.top) throw new ExcelError('NotImplemented', 'a table of its header alone');
  if (sheet.tables.some((other) => intersects(other.range, range)))
    throw new ExcelError('InvalidOperation', 'a table over a table');
  if (sheet.merges.some((merge) => intersects(merge, range)))
    throw new ExcelError('InvalidOperation', 'a table over a merge');
  const number = machine.workbook.nextId++;
  const table: Table = {
    id: `{table-${number}}`,
    name: `Table${number}`,
    range,
    style: 'TableStyleMedium2',
    bandedRows: true,
    filterButton: true,
  };
  const headers = headersOf(sheet, table);
  // Excel would invent names; a caller who intends these headers should be told.
  if (
    headers.some((header) => header === '') ||
    new Set(headers.map((h) => h.toLowerCase())).size < headers.length
  )
    throw new ExcelError('InvalidArgument', `headers are empty or double: ${headers.join(' | ')}`);
  sheet.tables.push(table);
  return table;
}

function tableRemote(machine: Machine, sheet: Sheet, table: Table): Remote {
  const change = (update: () => void) => {
    requireUnprotected(sheet);
    update();
  };
  return {
    className: 'Table',
    id: table.id,
    get: {
      id: () => table.id,
      name: () => table.name,
      style: () => table.style,
      showBandedRows: () => table.bandedRows,
      worksheet: () => worksheetRemote(machine, sheet),
      columns: () => columnsRemote(machine, sheet, table),
    },
    set: {
      name: (name: string) =>
        change(() => {
          checkDefinedName(machine.workbook, name, table);
          followTableName(machine.workbook, table.name, name);
          table.name = name;
        }),
      style: (style: string) =>
        change(() => {
          if (style !== '' && !/^TableStyle(Light|Medium|Dark)\d+$/.test(style))
            throw new ExcelError('InvalidArgument', `no table style ${style}`);
          table.style = style;
        }),
      showBandedRows: (value: boolean) => change(() => (table.bandedRows = value)),
      showFilterButton: (value: boolean) => change(() => (table.filterButton = value)),
    },
    call: {
      getRange: () => rangeRemote(machine, sheet, table.range),
      getDataBodyRange: () => rangeRemote(machine, sheet, { ...table.range, top: table.range.top + 1 }),
      delete: () => change(() => deleteTable(machine.workbook, sheet, table)),
    },
  };
}

function columnsRemote(machine: Machine, sheet: Sheet, table: Table): Remote {
  const remote = (name: string, index: number): Remote => {
    const column = table.range.left + index;
    return {
      className: 'TableColumn',
      id: String(index + 1),
      get: { name: () => name, index: () => index },
      call: {
        getRange: () => rangeRemote(machine, sheet, { ...table.range, left: column, right: column }),
        getHeaderRowRange: () =>
          rangeRemote(machine, sheet, {
            ...table.range,
            bottom: table.range.top,
            left: column,
            right: column,
          }),
        getDataBodyRange: () =>
          rangeRemote(machine, sheet, {
            ...table.range,
            top: table.range.top + 1,
            left: column,
            right: column,
          }),
        delete: () => {
          requireUnprotected(sheet);
          deleteColumn(machine.workbook, sheet, table, column);
        },
      },
    };
  };
  const all = () => headersOf(sheet, table).map(remote);
  const named = (name: string): Remote | undefined => {
    const index = headersOf(sheet, table).findIndex((header) => same(header, name));
    return index < 0 ? undefined : remote(name, index);
  };
  return {
    className: 'TableColumnCollection',
    items: all,
    item: (key: string | number) => {
      const found = typeof key === 'string' ? named(key) : undefined;
      if (!found) throw new ExcelError('ItemNotFound', `no column ${key}`);
      return found;
    },
    call: {
      getItemOrNullObject: (key: string) => named(key) ?? null,
      add: (index?: number, values?: unknown, name?: string) => {
        requireUnprotected(sheet);
        if (typeof index === 'number' || (values ?? null) !== null || typeof name !== 'string')
          throw new ExcelError('NotImplemented', 'a column that is not the last, or with values');
        addColumn(machine.workbook, sheet, table, name);
        return remote(name, table.range.right - table.range.left);
      },
    },
  };
}
