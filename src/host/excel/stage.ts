import { COPY_MARK } from '../../workbook/copies';
import type { WorkbookSpec } from '../../workbook/spec';
import { isOneOf } from '../shared/names';
import { rangeAt } from './support';
import type { WorkbookState } from './workbookState';
import { sheetsToReplace, keptNames, LONGEST_SHEET_NAME, spareName, type KeepAs } from './writeSteps';

/** What is called one thing on the stage and another off it. */
interface Named {
  onStage: string;
  offStage: string;
}

/** Names of what gives way, and of what is made: off the stage the old has its own and the new a spare one. */
export interface Naming {
  old: {
    sheets: ({ id: string } & Named)[];
    tables: ({ id: string } & Named)[];
    /** On a protected sheet a table cannot be renamed. */
    locked: { id: string; options: Excel.WorksheetProtectionOptions }[];
  };
  made: { sheet: Named; tables: Named[]; mark: string }[];
}

/** The names depend on the workbook as it was only: what is put right later is found by them again. */
export function nameAll(
  before: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
  keepAs?: KeepAs,
): Naming {
  const old = sheetsToReplace(before, replaced);
  const tables = before.tables.filter(({ sheetId }) => old.some(({ id }) => id === sheetId));
  const taken = [
    ...[...before.sheets, ...before.tables, ...before.names].map(({ name }) => name),
    ...[...spec.sheets, ...spec.sheets.flatMap((sheet) => sheet.tables), ...spec.names].map(
      ({ name }) => name,
    ),
  ];
  const take = (name: string): string => {
    taken.push(name);
    return name;
  };
  const spareTable = (name: string): string => take(spareName(name, taken, 255, '_'));
  const spareSheet = (name: string): string => take(spareName(name, taken, LONGEST_SHEET_NAME, ' '));
  const oldTables = tables.map(({ id, name }) => ({ id, offStage: name, onStage: spareTable(name) }));
  const kept =
    keepAs &&
    keptNames(
      old.map(({ name }) => name),
      taken,
      keepAs,
    ).map(take);
  const oldSheets = old.map(({ id, name }, index) => ({
    id,
    offStage: name,
    onStage: kept?.[index] ?? spareSheet(name),
  }));
  let number = 0;
  const mark = (): string => {
    do number += 1;
    while (isOneOf(`${COPY_MARK}${number}`, taken));
    return take(`${COPY_MARK}${number}`);
  };
  return {
    old: {
      sheets: oldSheets,
      tables: oldTables,
      locked: old
        .filter(({ id, isProtected }) => isProtected && tables.some(({ sheetId }) => sheetId === id))
        .map(({ id, protection }) => ({ id, options: protection })),
    },
    made: spec.sheets.map((sheet) => ({
      sheet: { onStage: sheet.name, offStage: spareSheet(sheet.name) },
      tables: sheet.tables.map(({ name }) => ({ onStage: name, offStage: spareTable(name) })),
      mark: mark(),
    })),
  };
}

/** Who has the names that both want. */
export interface Stage {
  /** The new has them: its formulas can be written as they shall be. */
  enter(): void;
  /** At the end of every request but the last: the old has them again, protected as it was. */
  leave(): void;
  /** A sheet, then a table of the new was made. */
  made(sheet: string, table?: string): void;
  /** A name that something new has now. */
  nameNow(name: string): string;
  /** The last time: what is new is marked as unfinished no more. */
  enterForGood(): void;
}

/**
 * Old and new change places within requests: whatever happens between two of them, or after one that is the last that
 * Excel answers, the old is what everybody sees and every reader binds to, and the new is a hidden sheet that is marked
 * as a copy. Only the request that shows the new, whole, leaves it on the stage. Nothing is lost by a new name:
 * formulas follow.
 */
export function createStage(
  { workbook }: Excel.RequestContext,
  { old, made }: Naming,
  isContested: boolean,
): Stage {
  const sheets: string[] = [];
  const tables: string[] = [];
  let isOn = false;
  const rename = (to: keyof Named, from: keyof Named): void => {
    for (const { tables: own } of made)
      for (const table of own)
        if (tables.includes(table.onStage)) workbook.tables.getItem(table[from]).name = table[to];
    for (const { sheet } of made)
      if (sheets.includes(sheet.onStage)) workbook.worksheets.getItem(sheet[from]).name = sheet[to];
  };
  const renameOld = (to: keyof Named): void => {
    for (const { id, ...name } of old.tables) workbook.tables.getItem(id).name = name[to];
    for (const { id, ...name } of old.sheets) workbook.worksheets.getItem(id).name = name[to];
  };
  const enter = (): void => {
    if (isOn) return;
    isOn = true;
    // First of all: a password stops the write before it changes anything.
    for (const { id } of old.locked) workbook.worksheets.getItem(id).protection.unprotect();
    renameOld('onStage');
    rename('onStage', 'offStage');
  };
  return {
    enter,
    leave() {
      if (!isContested || !isOn) return;
      isOn = false;
      rename('offStage', 'onStage');
      renameOld('offStage');
      for (const { id, options } of old.locked) workbook.worksheets.getItem(id).protection.protect(options);
    },
    made(sheet, table) {
      if (table !== undefined) tables.push(table);
      else {
        sheets.push(sheet);
        const mark = made.find((each) => each.sheet.onStage === sheet)?.mark;
        if (!isContested || mark === undefined) return;
        workbook.names.add(mark, rangeAt(workbook.worksheets.getItem(sheet), 'A1')).visible = false;
      }
    },
    nameNow(name) {
      if (isOn) return name;
      const named = made.flatMap((each) => [each.sheet, ...each.tables]);
      return named.find(({ onStage }) => onStage === name)?.offStage ?? name;
    },
    enterForGood() {
      enter();
      if (isContested) for (const { mark } of made) workbook.names.getItem(mark).delete();
    },
  };
}
