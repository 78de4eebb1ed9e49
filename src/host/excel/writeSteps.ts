import { COPY_MARK } from '../../workbook/copies';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { isReplaceable, isOneOf, refersOnlyTo } from '../shared/names';
import { drawCharts } from './sheetCharts';
import { addLinks, makeTables, mergeCells, writeFormulas, writeLiterals } from './sheetContents';
import { formatCells, hideRowsAndColumns, sizeSheet } from './sheetFormats';
import { setUpPage } from './sheetPage';
import { addConditionalFormats, addValidations } from './sheetRules';
import { step, type Step } from './steps';
import { rangeAt } from './support';
import type { SheetState, WorkbookState } from './workbookState';

/** Sheets that a write replaces: those named, and the empty one of a new workbook. */
export const sheetsToReplace = (state: WorkbookState, replaced: readonly string[]): SheetState[] =>
  state.sheets.filter(({ id, name }) => id === state.emptySheetId || isOneOf(name, replaced));

/** A name like `~1 Nhiệm vụ` used by nothing in the workbook or the spec. */
export function spareName(name: string, taken: readonly string[], longest: number, join: string): string {
  for (let number = 1; ; number += 1) {
    const spare = `${join === ' ' ? '~' : '_'}${number}${join}${name}`.slice(0, longest);
    if (!isOneOf(spare, taken)) return spare;
  }
}

/** Name of a numbered copy of a replaced sheet. */
export type KeepAs = (name: string, number: number) => string;

/** The first number for which all of them are free. */
export function keptNames(old: readonly string[], taken: readonly string[], keepAs: KeepAs): string[] {
  for (let number = 1; ; number += 1) {
    const names = old.map((name) => keepAs(name, number).slice(0, LONGEST_SHEET_NAME));
    if (new Set(names).size === names.length && !names.some((name) => isOneOf(name, taken))) return names;
  }
}

export const LONGEST_SHEET_NAME = 31;

/**
 * Creates everything new except protection, on sheets nobody can see or type into until they are complete
 * (`closeSheets`): anything typed there would be lost, or block a rollback. Sheets come first, then literals, then the
 * tables over them, then names, then formulas: each may refer to the ones before. Formats follow the values (see
 * `toInput`).
 */
export function* makeNew(
  context: Excel.RequestContext,
  state: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
  made: (sheet: string, table?: string) => void,
): Generator<Step> {
  const { worksheets } = context.workbook;
  const { defaultFont, styles } = spec;
  const get = (sheet: SheetSpec) => () => worksheets.getItem(sheet.name);
  for (const sheet of spec.sheets) {
    yield step(6, () => {
      const added = worksheets.add(sheet.name);
      added.visibility = 'VeryHidden';
      added.showGridlines = sheet.showGridlines;
      if (sheet.tabColor !== undefined) added.tabColor = `#${sheet.tabColor}`;
      made(sheet.name);
    });
    yield* sizeSheet(get(sheet), sheet, defaultFont);
  }
  for (const sheet of spec.sheets) yield* addLinks(get(sheet), sheet);
  for (const sheet of spec.sheets) yield* writeLiterals(get(sheet), sheet);
  for (const sheet of spec.sheets) yield* makeTables(get(sheet), sheet, (table) => made(sheet.name, table));
  for (const each of spec.names)
    if (!knownName(state, each.name, replaced))
      yield step(2, () => context.workbook.names.add(each.name, `=${each.refersTo}`, each.comment));
  for (const sheet of spec.sheets) yield* writeFormulas(get(sheet), sheet);
  for (const sheet of spec.sheets) {
    yield* mergeCells(get(sheet), sheet);
    yield* formatCells(get(sheet), sheet, styles);
    yield* addValidations(get(sheet), sheet);
    yield* addConditionalFormats(get(sheet), sheet);
    yield* hideRowsAndColumns(get(sheet), sheet);
    yield* setUpPage(get(sheet), sheet, defaultFont);
    yield* drawCharts(get(sheet), sheet, defaultFont);
  }
}

/** An existing name: it is redirected at the end, so that the user's formulas using it keep working. */
const knownName = (
  { names }: WorkbookState,
  name: string,
  replaced: readonly string[],
): WorkbookState['names'][number] | undefined =>
  names.find(
    (old) =>
      isOneOf(old.name, [name]) && isReplaceable({ name, refersTo: old.formula }, replaced, [{ name }]),
  );

/** Things a workbook has only once, which the old needs for as long as it is current. */
export function takeOver(
  { workbook }: Excel.RequestContext,
  state: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
): void {
  for (const { name, refersTo, comment } of spec.names) {
    const known = knownName(state, name, replaced);
    if (!known) continue;
    const item = workbook.names.getItem(known.name);
    item.formula = `=${refersTo}`;
    if (comment !== undefined) item.comment = comment;
  }
  for (const [key, value] of Object.entries(spec.properties)) workbook.properties.custom.add(key, value);
  // An existing workbook's title belongs to the user.
  if (state.emptySheetId !== null) workbook.properties.title = spec.title;
}

/** What must come last: showing, protection and hiding. */
export function* closeSheets({ workbook }: Excel.RequestContext, spec: WorkbookSpec): Generator<Step> {
  for (const sheet of spec.sheets) yield* closeSheet(() => workbook.worksheets.getItem(sheet.name), sheet);
}

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function* closeSheet(sheet: () => Excel.Worksheet, spec: SheetSpec): Generator<Step> {
  const { freeze, protection, visibility } = spec;
  // Even if it will be hidden: freezing rows on a sheet that was never shown is untested.
  yield step(1, () => (sheet().visibility = 'Visible'));
  if (freeze) yield step(2, () => freezePanes(sheet(), freeze));
  if (protection) {
    yield step(1, () =>
      sheet().protection.protect({
        allowAutoFilter: protection.autoFilter,
        allowFormatCells: protection.formatCells,
        allowFormatColumns: protection.formatColumns,
        allowFormatRows: protection.formatRows,
        allowSort: protection.sort,
      }),
    );
  }
  if (visibility !== 'visible') yield step(1, () => (sheet().visibility = VISIBILITIES[visibility]));
}

function freezePanes(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetSpec['freeze']>): void {
  if (rows > 0 && columns > 0) {
    const corner = rangeAt(sheet, 'A1').getResizedRange(rows - 1, columns - 1);
    corner.untrack();
    sheet.freezePanes.freezeAt(corner);
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Hides the replaced sheets and marks them as copies, protected as before. Everything here can be rolled back. */
export function keepCopies(
  { workbook }: Excel.RequestContext,
  before: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
): void {
  const old = sheetsToReplace(before, replaced);
  const taken = before.names.map(({ name }) => name);
  let number = 0;
  for (const { id, isProtected, protection, visibility } of old) {
    const sheet = workbook.worksheets.getItem(id);
    do number += 1;
    while (isOneOf(`${COPY_MARK}${number}`, taken));
    const mark = workbook.names.add(`${COPY_MARK}${number}`, rangeAt(sheet, 'A1'));
    mark.visible = false;
    const hasTable = before.tables.some(({ sheetId }) => sheetId === id);
    if (isProtected && hasTable) sheet.protection.protect(protection);
    if (visibility === 'Visible') sheet.visibility = 'Hidden';
  }
  place(workbook, before, spec, old);
}

/** Activates the sheet to be seen first; puts the new where the old was. */
function place(
  { worksheets }: Excel.Workbook,
  before: WorkbookState,
  spec: WorkbookSpec,
  old: readonly SheetState[],
): void {
  if (old.length === 0) return;
  const first = Math.min(...old.map(({ id }) => before.sheets.findIndex((sheet) => sheet.id === id)));
  spec.sheets.forEach(({ name }, index) => (worksheets.getItem(name).position = first + index));
}

/** Before the old is hidden: Excel cannot hide the last visible sheet. */
export function bringForward({ workbook }: Excel.RequestContext, spec: WorkbookSpec): void {
  const front = spec.sheets.find(
    ({ name, visibility }) => name === spec.activeSheet && visibility === 'visible',
  );
  if (front) workbook.worksheets.getItem(front.name).activate();
}

/**
 * Removes the old sheets. Called with the original state, and again after a failure with what is left: anything already
 * gone is skipped.
 */
export function finish(
  { workbook }: Excel.RequestContext,
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
  replaced: readonly string[],
): void {
  const { worksheets } = workbook;
  const old = sheetsToReplace(before, replaced);
  const left = old.filter(({ id }) => now.sheets.some((sheet) => sheet.id === id));
  for (const { name, formula } of before.names) {
    const stays = spec.names.some((own) => isOneOf(own.name, [name]));
    const isThere = now.names.some((own) => isOneOf(own.name, [name]));
    if (refersOnlyTo(formula, replaced) && !stays && isThere) workbook.names.getItem(name).delete();
  }
  for (const { id, visibility } of left) {
    const sheet = worksheets.getItem(id);
    // Excel cannot delete a very hidden sheet.
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  place(workbook, before, spec, old);
}
