import type { WorkbookSpec } from '../../workbook/spec';
import { isOneOf } from '../shared/names';
import { suspend } from './support';
import type { WorkbookState } from './workbookState';

/**
 * Puts a workbook back as it was, from what is there now: a request that failed may have been carried out in part, or
 * whole with its answer lost. Only what the spec could have made is taken away. Two syncs.
 */
export async function rollBack(
  context: Excel.RequestContext,
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
): Promise<void> {
  suspend(context);
  const { workbook } = context;
  const { worksheets } = workbook;
  const was = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));

  const active = was.get(before.activeSheetId);
  for (const { id, visibility } of now.sheets) {
    const old = was.get(id);
    if (old && old.visibility !== visibility) worksheets.getItem(id).visibility = old.visibility;
  }
  if (active) worksheets.getItem(active.id).activate();
  for (const { id, name, visibility } of now.sheets) {
    if (
      was.has(id) ||
      !isOneOf(
        name,
        spec.sheets.map((sheet) => sheet.name),
      )
    )
      continue;
    const made = worksheets.getItem(id);
    if (visibility === 'VeryHidden') made.visibility = 'Hidden';
    made.delete();
  }
  for (const { id, name } of now.sheets) {
    const old = was.get(id);
    if (old && old.name !== name) worksheets.getItem(id).name = old.name;
  }
  for (const { id, name } of now.tables) {
    const old = before.tables.find((table) => table.id === id);
    if (old && old.name !== name) workbook.tables.getItem(id).name = old.name;
  }
  // Last: a name that leads to a new sheet becomes #REF! with it, and an old one's formula needs the sheet's old name.
  restoreNames(workbook, before, now, spec);
  for (const { id, isProtected } of now.sheets) {
    const old = was.get(id);
    if (old?.isProtected && !isProtected) worksheets.getItem(id).protection.protect(old.protection);
  }
  const { properties } = workbook;
  for (const key of Object.keys(spec.properties)) {
    const value = before.properties.get(key);
    if (value !== undefined) properties.custom.add(key, value);
    else if (now.properties.has(key)) properties.custom.getItem(key).delete();
  }
  if (now.title !== before.title) properties.title = before.title;
  await context.sync();
}

function restoreNames(
  { names }: Excel.Workbook,
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
): void {
  const own = spec.names.map(({ name }) => name);
  for (const { name, formula, comment } of before.names) {
    const present = now.names.find((item) => isOneOf(item.name, [name]));
    if (!present) names.add(name, formula, comment);
    else {
      // One of ours reads the same while it leads to the new sheet of that name, and is lost with that sheet.
      if (present.formula !== formula || isOneOf(name, own)) names.getItem(name).formula = formula;
      if (present.comment !== comment) names.getItem(name).comment = comment;
    }
  }
  for (const { name } of now.names) {
    if (
      isOneOf(name, own) &&
      !isOneOf(
        name,
        before.names.map((old) => old.name),
      )
    )
      names.getItem(name).delete();
  }
}

/** Names of what a failed rollback left: sheets of ours, and sheets of the user's that lost their name. */
export function remains(before: WorkbookState, now: WorkbookState): string[] {
  const was = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  return now.sheets.filter(({ id, name }) => was.get(id)?.name !== name).map(({ name }) => name);
}
