import { cellAddress, parseRange } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import {
  ask,
  cellWrite,
  sameContent,
  TEXT_FORMAT,
  wasChanged,
  writeCells,
  type CellSpot,
  type CellWrite,
  type Content,
  type Sight,
} from './cellContents';
import type { ColumnSight } from './columnSights';
import { readCells, type Cells } from './sheetCells';
import { suspend } from './support';
import type { Run } from './run';
import { changesTooFast, MOST_ROUNDS } from './typingMeanwhile';

/** Sheets that are protected while nothing is written to them, by id, with their options. */
export type LockedSheets = ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

/** Something we wrote, and what was there before. */
interface Ours {
  spot: CellSpot;
  put: Content;
  before: Sight;
  /** The response with the previous content was lost: `before` is what was seen earlier. */
  isGuessed: boolean;
}

/** Knowledge about cells from sources other than responses. */
export interface Witness {
  columns: readonly ColumnSight[];
  /** What a cell held when this was written into it; undefined if unknown. */
  overwritten: (spot: CellSpot, put: CellScalar) => CellScalar | undefined;
}

const NOTHING: Witness = { columns: [], overwritten: () => undefined };

/**
 * Rolls back what was written: a cell gets back what it held when it was written, even if somebody had typed that only
 * just before; a cell that no longer holds what we wrote is left alone; a row that has moved is found by its code.
 * Three syncs per round, and another round each time somebody types into such a cell meanwhile.
 */
export async function takeBack(
  run: Run,
  writes: readonly CellWrite[],
  locked: LockedSheets,
  witness = NOTHING,
): Promise<void> {
  let ours = writes.map(({ spot, content, expects, found }): Ours => ({
    spot,
    put: content,
    before: found() ?? expects,
    isGuessed: found() === null,
  }));
  await run({ delayForCellEdit: true }, async (context) => {
    for (let round = 0; ours.length > 0; round += 1) {
      if (round === MOST_ROUNDS) throw changesTooFast();
      ours = await takeBackOnce(context, ours, locked, witness);
    }
  });
}

/** @returns what remains to be restored: cells that somebody edited just then. */
async function takeBackOnce(
  context: Excel.RequestContext,
  ours: readonly Ours[],
  locked: LockedSheets,
  witness: Witness,
): Promise<Ours[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, protection: { protected: true } });
  await context.sync();
  const isProtected = new Map(worksheets.items.map(({ id, protection }) => [id, protection.protected]));
  // What was on a deleted sheet went with it.
  const reachable = ours.filter(({ spot }) => isProtected.has(spot.sheetId));
  const sights = reachable.map(({ spot }) => ask(worksheets.getItem(spot.sheetId), spot));
  await context.sync();

  const seen = reachable.map((one, index) => ({ ...one, now: (sights[index] as () => Sight)() }));
  const guessed = seen.filter(({ isGuessed, spot }) => isGuessed && columnOf(spot, witness) !== undefined);
  const moved = seen.filter((one) => !guessed.includes(one) && !sameGuard(one.before.guard, one.now.guard));
  const writes = [
    ...seen
      .filter((one) => !moved.includes(one) && !guessed.includes(one))
      .map((one) => withEventContent(one, witness)),
    ...(await findMoved(context, moved)),
    ...(await findGuessed(context, guessed, witness)),
  ].flatMap(({ spot, put, before, now }) => {
    const isOurs = sameContent(now.content, put) && !sameContent(put, before.content);
    if (isOurs) return [cellWrite(spot, before.content, now)];
    // Interrupted between two formats.
    const lostFormat = now.content.format !== before.content.format && before.content.format === TEXT_FORMAT;
    return lostFormat ? [cellWrite(spot, { ...now.content, format: TEXT_FORMAT }, now)] : [];
  });

  const touched = new Set(writes.map(({ spot }) => spot.sheetId));
  const ajar = [...locked].filter(([id]) => isProtected.get(id) === false || touched.has(id));
  const reopened = ajar.filter(([id]) => touched.has(id) && isProtected.get(id) === true);
  const closed = ajar.filter(([id]) => isProtected.has(id));
  if (writes.length === 0 && closed.length === 0) return [];
  suspend(context);
  for (const [id] of reopened) worksheets.getItem(id).protection.unprotect();
  await writeCells(context, writes, () => context.sync());
  for (const [id, options] of closed) worksheets.getItem(id).protection.protect(options);
  await context.sync();
  return writes.filter(wasChanged).map(({ spot, content, found }) => ({
    spot,
    put: content,
    before: found() as Sight,
    isGuessed: false,
  }));
}

const sameGuard = (one: CellScalar, other: CellScalar): boolean => (one ?? '') === (other ?? '');

/** Finds rows moved by a sort or by inserting a row above; missing ones are skipped. */
async function findMoved<T extends Ours>(
  context: Excel.RequestContext,
  moved: readonly T[],
): Promise<(T & { now: Sight })[]> {
  const ids = [...new Set(moved.map(({ spot }) => spot.sheetId))];
  if (ids.length === 0) return [];
  const cells = await readCells(
    context,
    ids.map((id) => context.workbook.worksheets.getItem(id)),
  );
  return moved.flatMap((one) => {
    const sheet = cells[ids.indexOf(one.spot.sheetId)] as Cells;
    const { guard } = one.spot;
    if (guard === null) return [];
    const guardColumn = parseRange(guard).left;
    const column = parseRange(one.spot.cell).left;
    const row = rowWith(sheet, guardColumn, one.before.guard);
    if (row === null) return [];
    const spot = { ...one.spot, cell: cellAddress(row, column), guard: cellAddress(row, guardColumn) };
    return [{ ...one, spot, now: { content: contentAt(sheet, row, column), guard: one.before.guard } }];
  });
}

const columnOf = ({ sheetId, cell, guard }: CellSpot, { columns }: Witness): ColumnSight | undefined =>
  guard === null
    ? undefined
    : columns.find((sight) => sight.sheetId === sheetId && sight.column === parseRange(cell).left);

/** The previous content according to the last event for the cell, if the response was lost. */
function withEventContent<T extends Ours>(one: T, { overwritten }: Witness): T {
  if (!one.isGuessed) return one;
  const content = overlaid(one.before.content, overwritten(one.spot, one.put.value));
  return { ...one, before: { ...one.before, content } };
}

const overlaid = (content: Content, value: CellScalar | undefined): Content =>
  value === undefined || (value ?? '') === (content.value ?? '')
    ? content
    : { ...content, value, formula: null };

/**
 * Where the written value may be, and what was there: at its address, whichever row that is now, and in its own row. A
 * row's content is known by its code; what was typed just before the write, by its event.
 */
async function findGuessed<T extends Ours>(
  context: Excel.RequestContext,
  guessed: readonly T[],
  witness: Witness,
): Promise<(T & { now: Sight })[]> {
  const ids = [...new Set(guessed.map(({ spot }) => spot.sheetId))];
  if (ids.length === 0) return [];
  const cells = await readCells(
    context,
    ids.map((id) => context.workbook.worksheets.getItem(id)),
  );
  const found = new Map<string, T & { now: Sight }>();
  for (const one of guessed) {
    const sheet = cells[ids.indexOf(one.spot.sheetId)] as Cells;
    const { top, left: column } = parseRange(one.spot.cell);
    const guardColumn = parseRange(one.spot.guard as string).left;
    const own = rowWith(sheet, guardColumn, one.before.guard);
    for (const row of new Set([top, ...(own === null ? [] : [own])])) {
      const code = sheet.values[row - sheet.origin.row]?.[guardColumn - sheet.origin.column] ?? null;
      const known = columnOf(one.spot, witness)?.contents.get(code);
      // A row without a code has just been inserted.
      if (known === undefined && code !== null && code !== '') continue;
      const empty = { value: null, formula: null, format: one.before.content.format };
      const spot = { ...one.spot, cell: cellAddress(row, column), guard: cellAddress(row, guardColumn) };
      const before = overlaid(
        known ?? empty,
        row === top ? witness.overwritten(spot, one.put.value) : undefined,
      );
      const now = { content: contentAt(sheet, row, column), guard: code };
      found.set(`${spot.sheetId} ${spot.cell}`, {
        ...one,
        spot,
        before: { content: before, guard: code },
        now,
      });
    }
  }
  return [...found.values()];
}

function rowWith({ origin, values }: Cells, column: number, code: CellScalar): number | null {
  const index = values.findIndex((row) => (row[column - origin.column] ?? '') === (code ?? ''));
  return index < 0 ? null : origin.row + index;
}

function contentAt({ origin, values, formulas, numberFormats }: Cells, row: number, column: number): Content {
  const [y, x] = [row - origin.row, column - origin.column];
  return {
    value: values[y]?.[x] ?? null,
    formula: formulas[y]?.[x] ?? null,
    format: numberFormats[y]?.[x] ?? 'General',
  };
}
