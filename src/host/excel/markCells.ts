import { parseRange, type RangeRef } from '../../workbook/address';
import {
  isMarkFormula,
  MARK_FILL,
  MARK_FORMULA,
  MARK_KINDS,
  type CellMark,
  type MarkKind,
} from '../../workbook/mark';
import { sameName } from '../shared/names';
import { HostError } from '../shared/hostError';
import { describe, toHostError } from './officeErrors';
import { rectangles, unionAddresses } from './runs';
import { rangesAt, suspend } from './support';
import type { Run } from './run';

/** The previous state of a sheet that is, or is to be, marked. */
interface SheetMarks {
  id: string;
  name: string;
  locked: Excel.WorksheetProtectionOptions | null;
  /** Ids of our conditional formats on it. */
  ours: string[];
}

/**
 * Three syncs: to list the conditional formats, to identify ours by their formulas, and to remove those and add the new
 * ones. A sheet of ours whose protection is in the way is unprotected and then protected again with the same options.
 * @throws HostError; no sheet is left unprotected.
 */
export async function markCells(run: Run, marks: readonly CellMark[]): Promise<void> {
  let touched: SheetMarks[] = [];
  try {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const seen = await look(context);
      const gone = marks.find(({ sheet }) => !seen.some(({ name }) => sameName(name) === sameName(sheet)));
      // Renamed since it was read, or deleted: skipping it would report it as marked.
      if (gone) throw new HostError('notFound', {}, `${gone.sheet} is not there to be marked`);
      touched = seen.filter(({ name, ours }) => ours.length > 0 || marksOn(name, marks).length > 0);
      suspend(context);
      // First, so that a password stops it before anything is changed.
      for (const { id, locked } of touched) if (locked) worksheets.getItem(id).protection.unprotect();
      for (const { id, name, locked, ours } of touched) {
        const sheet = worksheets.getItem(id);
        for (const format of ours) sheet.getRange().conditionalFormats.getItem(format).delete();
        add(sheet, marksOn(name, marks));
        if (locked) sheet.protection.protect(locked);
      }
      await context.sync();
    });
  } catch (error) {
    await protectAgain(run, touched).catch(() => undefined);
    if (touched.length === 0) throw toHostError(error);
    const isThere = await isDone(run, touched, marks).catch(() => null);
    if (isThere === null) throw new HostError('unanswered', {}, describe(error));
    // Carried out, but the response was lost: not a failure.
    if (!isThere) throw toHostError(error);
  }
}

/** Whether the old marks are gone and the new ones exist. */
async function isDone(run: Run, before: readonly SheetMarks[], marks: readonly CellMark[]): Promise<boolean> {
  const now = await run({ delayForCellEdit: true }, look);
  return before.every(({ id, name, ours }) => {
    const sheet = now.find((each) => each.id === id);
    const wanted = MARK_KINDS.flatMap((kind) => addressesOf(marksOn(name, marks), kind)).length;
    return sheet?.ours.length === wanted && !sheet.ours.some((format) => ours.includes(format));
  });
}

const marksOn = (sheet: string, marks: readonly CellMark[]): CellMark[] =>
  marks.filter((mark) => sameName(mark.sheet) === sameName(sheet));

async function look(context: Excel.RequestContext): Promise<SheetMarks[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, name: true, protection: { protected: true, options: true } });
  await context.sync();
  const formats = worksheets.items.map((sheet) => {
    const all = sheet.getRange().conditionalFormats;
    all.load({ id: true, type: true });
    return all;
  });
  await context.sync();
  // The formula is only available for custom formats.
  const custom = formats.map(({ items }) =>
    items
      .filter(({ type }) => type === 'Custom')
      .map((format) => {
        const { rule } = format.custom;
        rule.load({ formula: true });
        return { id: format.id, rule };
      }),
  );
  if (custom.some((each) => each.length > 0)) await context.sync();
  return worksheets.items.map(({ id, name, protection }, index) => ({
    id,
    name,
    locked: protection.protected ? protection.options : null,
    ours: (custom[index] ?? []).filter(({ rule }) => isMarkFormula(rule.formula)).map((format) => format.id),
  }));
}

function add(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  for (const kind of MARK_KINDS) {
    for (const address of addressesOf(marks, kind)) {
      const made = rangesAt(sheet, address).conditionalFormats.add('Custom');
      made.custom.rule.formula = `=${MARK_FORMULA}`;
      made.custom.format.fill.color = `#${MARK_FILL[kind]}`;
    }
  }
}

const addressesOf = (marks: readonly CellMark[], kind: MarkKind): string[] =>
  unionAddresses(together(new Set(marks.filter((mark) => mark.kind === kind).map(({ cell }) => cell))));

/** Covers the cells with few rectangles. */
function together(cells: ReadonlySet<string>): RangeRef[] {
  const places = [...cells].map(parseRange);
  const [top, left] = [Math.min(...places.map((p) => p.top)), Math.min(...places.map((p) => p.left))];
  const [bottom, right] = [Math.max(...places.map((p) => p.top)), Math.max(...places.map((p) => p.left))];
  if (places.length === 0) return [];
  const taken = new Set(places.map((place) => `${place.top} ${place.left}`));
  const found = rectangles(bottom - top + 1, right - left + 1, (row, column) =>
    taken.has(`${top + row} ${left + column}`) ? true : null,
  );
  return (found.get(true) ?? []).map((range) => ({
    top: range.top + top,
    left: range.left + left,
    bottom: range.bottom + top,
    right: range.right + left,
  }));
}

/** A failed request may have stopped between unprotecting and protecting. */
async function protectAgain(run: Run, sheets: readonly SheetMarks[]): Promise<void> {
  const locked = sheets.filter((sheet) => sheet.locked !== null);
  if (locked.length === 0) return;
  await run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ id: true, protection: { protected: true } });
    await context.sync();
    const open = new Set(worksheets.items.filter((s) => !s.protection.protected).map(({ id }) => id));
    for (const { id, locked: options } of locked)
      if (options && open.has(id)) worksheets.getItem(id).protection.protect(options);
    await context.sync();
  });
}
