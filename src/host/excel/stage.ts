import { COPY_MARK } from '../../workbook/copies';
import type { WorkbookSpec } from '../../workbook/spec';
import { isOneOf } from '../shared/names';
import { rangeAt } from './support';
import type { WorkbookState } from './workbookState';
import { sheetsToReplace, keptNames, LONGEST_SHEET_NAME, spareName, type KeepAs } from './writeSteps';

/** Something with different names on and off the stage. */
interface Named {
  onStage: string;
  offStage: string;
}

/** Names of the old (to be replaced) and the new: off the stage the old has its own name and the new a spare one. */
export interface Naming {
  old: {
    sheets: ({ id: string } & Named)[];
    tables: ({ id: string } & Named)[];
    /** A table on a protected sheet cannot be renamed. */
    locked: { id: string; options: Excel.WorksheetProtectionOptions }[];
  };
  made: { sheet: Named; tables: Named[]; mark: string }[];
}

/** Names depend only on the workbook's original state, so that a later repair can find them again. */
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

/** Controls who currently holds the names wanted by both. */
export interface Stage {
  /** The new takes the names: its formulas can be written in their final form. */
  enter(): void;
  /** At the end of every request except the last: the old takes them back, protected as before. */
  leave(): void;
  /** A new sheet, then one of its tables, was created. */
  made(sheet: string, table?: string): void;
  /** The current name of something new. */
  nameNow(name: string): string;
  /** The final time: the new is no longer marked as unfinished. */
  enterForGood(): void;
}

/**
 * Old and new swap names within each request: whatever happens between two requests, or if one turns out to be the last
 * that Excel answers, users and readers see the old, while the new is a hidden sheet marked as a copy. Only the request
 * that shows the complete new sheets leaves them on the stage. Renaming loses nothing: formulas follow.
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
    // First, so that a password stops the write before anything is changed.
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
