import type { WorkbookSpec } from '../../workbook/spec';
import { isCopyMark } from '../../workbook/copies';
import { isOneOf, refersOnlyTo } from '../shared/names';
import { differences } from './proof';
import { readCells, type Cells } from './sheetCells';
import { writeFormulas } from './sheetContents';
import { suspend } from './support';
import type { Naming } from './stage';
import { closeSheets, spareName } from './writeSteps';
import type { SheetState, WorkbookState } from './workbookState';

/** Sheets, by name, that could not be restored although everything else was. */
export interface RolledBack {
  /** New ones that somebody had typed into: kept, under these names. */
  typed: string[];
  /** Old ones that somebody had deleted. */
  gone: string[];
  /** Old ones that somebody had deleted, replaced by the new one, which is complete. */
  rebuilt: string[];
}

/**
 * Restores a workbook, based on its current state: a failed request may have been carried out in part, or completely
 * with its response lost. Removes only what the spec created: a new sheet with other content is kept. Three syncs
 * including the initial look.
 */
export async function rollBack(
  context: Excel.RequestContext,
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
  { made: naming }: Naming,
): Promise<RolledBack> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const was = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const lost = before.sheets.filter(({ id }) => !now.sheets.some((sheet) => sheet.id === id));

  const made = now.sheets.flatMap((sheet) => {
    if (was.has(sheet.id)) return [];
    const tables = now.tables.filter(({ sheetId }) => sheetId === sheet.id).map(({ name }) => name);
    // Even if somebody has renamed it: its tables would block the old ones' names.
    const isCalled = ({ onStage, offStage }: Naming['made'][number]['sheet'], names: string[]): boolean =>
      isOneOf(onStage, names) || isOneOf(offStage, names);
    const called =
      naming.find((each) => isCalled(each.sheet, [sheet.name])) ??
      naming.find((each) => each.tables.some((table) => isCalled(table, tables)));
    const own = called && spec.sheets.find(({ name }) => name === called.sheet.onStage);
    return own ? [{ ...sheet, spec: own }] : [];
  });
  const cells =
    made.length === 0
      ? []
      : await readCells(
          context,
          made.map(({ id }) => worksheets.getItem(id)),
        );
  const seen = made.map((sheet, index) => ({ ...sheet, ...differences(sheet.spec, cells[index] as Cells) }));
  const stays = seen.filter(
    ({ spec: { name }, missing }) =>
      missing.length === 0 &&
      isOneOf(
        name,
        lost.map((sheet) => sheet.name),
      ),
  );
  const typed = seen.filter((sheet) => sheet.other.length > 0 && !stays.includes(sheet));
  const leaving = seen.filter((sheet) => !typed.includes(sheet) && !stays.includes(sheet));

  const ownTableName = (name: string, sheetId: string): string | undefined =>
    stays.some(({ id }) => id === sheetId)
      ? naming.flatMap(({ tables }) => tables).find(({ offStage }) => isOneOf(offStage, [name]))?.onStage
      : undefined;

  suspend(context);
  const active = was.get(before.activeSheetId);
  for (const { id, visibility } of now.sheets) {
    const old = was.get(id);
    if (old && old.visibility !== visibility) worksheets.getItem(id).visibility = old.visibility;
  }
  if (active && !lost.includes(active)) worksheets.getItem(active.id).activate();
  for (const { id, visibility } of leaving) {
    const sheet = worksheets.getItem(id);
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  const setAside = putAside(workbook, before, now, typed);
  for (const { id, name } of now.sheets) {
    const old = was.get(id);
    if (old && old.name !== name) worksheets.getItem(id).name = old.name;
  }
  for (const { id, name, spec: own } of stays) if (name !== own.name) worksheets.getItem(id).name = own.name;
  const renamed = now.tables.flatMap(({ id, name, sheetId }) => {
    const old = before.tables.find((table) => table.id === id)?.name ?? ownTableName(name, sheetId);
    return old !== undefined && old !== name ? [{ id, sheetId, name: old }] : [];
  });
  // A table on a protected sheet cannot be renamed.
  const opened = now.sheets.filter(
    ({ id, isProtected }) => isProtected && renamed.some(({ sheetId }) => sheetId === id),
  );
  for (const { id } of opened) worksheets.getItem(id).protection.unprotect();
  for (const { id, name } of renamed) workbook.tables.getItem(id).name = name;
  // Last: a name referring to a new sheet becomes #REF! when that is removed, and restoring a formula requires the old
  // sheet's original name.
  restoreNames(
    workbook,
    before,
    now,
    spec,
    lost.map(({ name }) => name),
  );
  for (const { id, isProtected } of stays) if (isProtected) worksheets.getItem(id).protection.unprotect();
  // Its formulas referred to the other new sheets; if an old one is gone for good they cannot be written.
  if (stays.length === lost.length)
    for (const { id, spec: own } of stays)
      for (const { run } of writeFormulas(() => worksheets.getItem(id), own)) run();
  // It may not have been made visible yet.
  for (const { run } of closeSheets(context, { ...spec, sheets: stays.map((sheet) => sheet.spec) })) run();
  for (const sheet of now.sheets) {
    const { id, isProtected } = sheet;
    const old = was.get(id);
    if (old?.isProtected && (!isProtected || opened.includes(sheet)))
      worksheets.getItem(id).protection.protect(old.protection);
  }
  const { properties } = workbook;
  for (const key of Object.keys(spec.properties)) {
    const value = before.properties.get(key);
    if (value !== undefined) properties.custom.add(key, value);
    else if (now.properties.has(key)) properties.custom.getItem(key).delete();
  }
  if (now.title !== before.title) properties.title = before.title;
  await context.sync();
  const rebuilt = stays.map(({ spec: { name } }) => name);
  return {
    typed: setAside,
    gone: lost.map(({ name }) => name).filter((name) => !isOneOf(name, rebuilt)),
    rebuilt,
  };
}

/** Names the old sheets and tables do not use. @returns the sheets' */
function putAside(
  workbook: Excel.Workbook,
  before: WorkbookState,
  now: WorkbookState,
  sheets: readonly SheetState[],
): string[] {
  const taken = [before, now].flatMap((state) =>
    [...state.sheets, ...state.tables, ...state.names].map(({ name }) => name),
  );
  return sheets.map(({ id, name, isProtected }) => {
    const tables = now.tables.filter(({ sheetId }) => sheetId === id);
    if (isProtected && tables.length > 0) workbook.worksheets.getItem(id).protection.unprotect();
    for (const table of tables) {
      const spare = spareName(table.name, taken, 255, '_');
      taken.push(spare);
      workbook.tables.getItem(table.id).name = spare;
    }
    const spare = spareName(name, taken, 31, ' ');
    taken.push(spare);
    workbook.worksheets.getItem(id).name = spare;
    return spare;
  });
}

function restoreNames(
  { names }: Excel.Workbook,
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
  lost: readonly string[],
): void {
  const own = spec.names.map(({ name }) => name);
  for (const { name, formula, comment } of before.names) {
    // Excel rejects a formula that refers to a missing sheet.
    if (lost.length > 0 && refersOnlyTo(formula, lost)) continue;
    const present = now.names.find((item) => isOneOf(item.name, [name]));
    if (!present) names.add(name, formula, comment);
    else {
      // One of ours looks the same while it refers to the new sheet of that name, and would be lost with that sheet.
      if (present.formula !== formula || isOneOf(name, own)) names.getItem(name).formula = formula;
      if (present.comment !== comment) names.getItem(name).comment = comment;
    }
  }
  const old = before.names.map(({ name }) => name);
  for (const { name } of now.names)
    if ((isOneOf(name, own) || isCopyMark(name)) && !isOneOf(name, old)) names.getItem(name).delete();
}

/** Names of the sheets a failed rollback left: ours, and the user's that lost their name. */
export function remains(before: WorkbookState, now: WorkbookState): string[] {
  const was = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  return now.sheets.filter(({ id, name }) => was.get(id)?.name !== name).map(({ name }) => name);
}
