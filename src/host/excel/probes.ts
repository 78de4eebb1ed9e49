import type { WorkbookSpec } from '../../workbook/spec';
import { isCopyMark, markedAsCopies } from '../../workbook/copies';
import { isOneOf } from '../shared/names';
import { readState, type WorkbookState } from './workbookState';
import type { Run } from './run';

/** Queries made only by the self-test: Excel's own results, unchanged by us. */

/** The workbook's state before the self-test; null if it is not empty. One sync. */
export const emptyWorkbook = (run: Run): Promise<WorkbookState | null> =>
  run(async (context) => {
    const state = await readState(context);
    return state.emptySheetId === null ? null : state;
  });

/** The `formulas` and `text` of a cell. */
export const cellAsReported = (
  run: Run,
  sheet: string,
  cell: string,
): Promise<{ formula: string; text: string }> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.load({ formulas: true, text: true });
    await context.sync();
    return { formula: String(range.formulas[0]?.[0]), text: String(range.text[0]?.[0]) };
  });

/** The number of pages a sheet is fitted to in width, as Excel reports it; null if none. */
export const pagesWide = (run: Run, sheet: string): Promise<number | null> =>
  run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.load({ zoom: true });
    await context.sync();
    return pageLayout.zoom.horizontalFitToPages ?? null;
  });

export const countConditionalFormats = (run: Run, sheet: string): Promise<number> =>
  run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange();
    const count = conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });

/**
 * Removes what `made` put into an empty workbook: sheets, names, properties, title. Anything added by others meanwhile
 * stays. Two syncs.
 */
export async function clearCreated(
  run: Run,
  before: WorkbookState,
  made: readonly WorkbookSpec[],
): Promise<void> {
  const sheetNames = made.flatMap(({ sheets }) => sheets.map(({ name }) => name));
  const rangeNames = made.flatMap(({ names }) => names.map(({ name }) => name));
  const keys = made.flatMap(({ properties }) => Object.keys(properties));
  await run(async (context) => {
    const now = await readState(context);
    const { worksheets, names, properties } = context.workbook;
    // Remaking left the previous sheets as copies.
    const copies = markedAsCopies(now.names.map(({ name, formula }) => ({ name, refersTo: formula })));
    const leaving = now.sheets.filter(({ name }) => isOneOf(name, [...sheetNames, ...copies]));
    for (const { name } of now.names)
      if (isOneOf(name, rangeNames) || isCopyMark(name)) names.getItem(name).delete();
    // Excel requires at least one visible sheet.
    if (leaving.length > 0 && leaving.length === now.sheets.length) worksheets.add(before.sheets[0]?.name);
    for (const { id, visibility } of leaving) {
      const sheet = worksheets.getItem(id);
      if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
    for (const key of now.properties.keys())
      if (keys.includes(key) && !before.properties.has(key)) properties.custom.getItem(key).delete();
    if (now.title !== before.title) properties.title = before.title;
    await context.sync();
  });
}
