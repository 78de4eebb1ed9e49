import type { CellScalar } from '../../src/workbook/spec';
import { ExcelError } from './excelError';
import { isRangeRemote, type Machine } from './machine';
import { checkDefinedName, same, type Name } from './model';
import { areasRemote, fullAddress, rangeRemote } from './rangeRemote';
import type { Remote } from './remote';
import { tablesRemote } from './tableRemote';
import { checkFormula } from './typedText';
import { worksheetsRemote } from './worksheetRemote';

export function workbookRemote(machine: Machine): Remote {
  const { workbook } = machine;
  return {
    className: 'Workbook',
    get: {
      worksheets: () => worksheetsRemote(machine),
      tables: () => tablesRemote(machine),
      names: () => namesRemote(machine),
      properties: () => ({
        className: 'DocumentProperties',
        get: { title: () => workbook.title, custom: () => customPropertiesRemote(machine) },
        set: {
          title: (title: string) => {
            if (title.length > 255) throw new ExcelError('InvalidArgument', 'title over 255 characters');
            workbook.title = title;
          },
        },
      }),
      functions: () => ({
        className: 'Functions',
        call: {
          date: (year: number, month: number, day: number) => ({
            className: 'FunctionResult',
            get: {
              value: () =>
                Date.UTC(year, month - 1, day) / 86_400_000 + (workbook.date1904 ? 24_107 : 25_569),
            },
          }),
        },
      }),
      protection: () => ({
        className: 'WorkbookProtection',
        get: { protected: () => workbook.structureProtected },
      }),
      application: () => ({
        className: 'Application',
        call: {
          suspendApiCalculationUntilNextSync: () => undefined,
          suspendScreenUpdatingUntilNextSync: () => undefined,
        },
      }),
    },
    call: {
      getActiveCell: () => {
        const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheet);
        if (!sheet) throw new ExcelError('GeneralException', 'no active sheet');
        const { top, left } =
          workbook.selection?.sheet === sheet.name ? workbook.selection.range : { top: 0, left: 0 };
        return rangeRemote(machine, sheet, { top, left, bottom: top, right: left });
      },
      getSelectedRanges: () => {
        const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheet);
        if (!sheet) throw new ExcelError('GeneralException', 'no active sheet');
        const cell = { top: 0, left: 0, bottom: 0, right: 0 };
        const range = workbook.selection?.sheet === sheet.name ? workbook.selection.range : cell;
        return areasRemote(machine, sheet, [range]);
      },
    },
  };
}

/** Checks what a name refers to. */
function nameFormula(machine: Machine, reference: unknown): string {
  if (isRangeRemote(reference)) return `=${fullAddress(reference.sheet, reference.ranges)}`;
  const formula = String(reference);
  if (!formula.startsWith('=')) throw new ExcelError('InvalidArgument', `a name refers to ${formula}`);
  checkFormula(
    formula.slice(1),
    (name) => machine.workbook.sheets.some(({ tables }) => tables.some((table) => same(table.name, name))),
    (name) => machine.workbook.sheets.some((sheet) => same(sheet.name, name)),
  );
  return formula;
}

function namesRemote(machine: Machine): Remote {
  const { workbook } = machine;
  const remote = (item: Name): Remote => ({
    className: 'NamedItem',
    id: item.name,
    get: {
      name: () => item.name,
      formula: () => item.formula,
      comment: () => item.comment,
      visible: () => item.visible,
      scope: () => 'Workbook',
      type: () => 'Range',
    },
    set: {
      formula: (formula: unknown) => (item.formula = nameFormula(machine, formula)),
      comment: (comment: string) => (item.comment = comment),
      visible: (visible: boolean) => (item.visible = visible),
    },
    call: {
      delete: () => {
        workbook.names = workbook.names.filter((other) => other !== item);
      },
    },
  });
  const find = (key: string) => workbook.names.find(({ name }) => same(name, key));
  return {
    className: 'NamedItemCollection',
    items: () => workbook.names.map(remote),
    item: (key: string) => {
      const found = find(key);
      if (!found) throw new ExcelError('ItemNotFound', `no name ${key}`);
      return remote(found);
    },
    call: {
      getItemOrNullObject: (key: string) => {
        const found = find(key);
        return found ? remote(found) : null;
      },
      add: (name: string, reference: unknown, comment?: string) => {
        checkDefinedName(workbook, name);
        const item: Name = {
          name,
          formula: nameFormula(machine, reference),
          comment: comment ?? '',
          visible: true,
        };
        workbook.names.push(item);
        return remote(item);
      },
    },
  };
}

function customPropertiesRemote(machine: Machine): Remote {
  const { properties } = machine.workbook;
  const find = (key: string) => [...properties.keys()].find((known) => same(known, key));
  const remote = (key: string): Remote => ({
    className: 'CustomProperty',
    id: key,
    get: { key: () => key, value: () => properties.get(key) },
    call: { delete: () => void properties.delete(key) },
  });
  return {
    className: 'CustomPropertyCollection',
    items: () => [...properties.keys()].map(remote),
    item: (key: string) => {
      const known = find(key);
      if (known === undefined) throw new ExcelError('ItemNotFound', `no property ${key}`);
      return remote(known);
    },
    call: {
      getItemOrNullObject: (key: string) => {
        const known = find(key);
        return known === undefined ? null : remote(known);
      },
      add: (key: string, value: CellScalar) => {
        if (key === '' || key.length > 255 || String(value).length > 255)
          throw new ExcelError('InvalidArgument', 'property key or value over 255 characters');
        properties.set(find(key) ?? key, value);
        return remote(find(key) ?? key);
      },
    },
  };
}
