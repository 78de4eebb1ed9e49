import { cellAddress, parseRange } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import {
  ask,
  cellWrite,
  sameContent,
  TEXT_FORMAT,
  wasOther,
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

/** Sheets that are protected while nothing is written to them, by id, with their options. */
export type LockedSheets = ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

/** What we have put somewhere, and what was there before. */
interface Ours {
  spot: CellSpot;
  put: Content;
  before: Sight;
  /** The answer was lost that would have told what was there: `before` is what had been seen earlier. */
  isGuessed: boolean;
}

/** What is known of cells beside the answers. */
export interface Witness {
  columns: readonly ColumnSight[];
  /** What a cell held when this was written into it; undefined where nothing tells. */
  overwritten: (spot: CellSpot, put: CellScalar) => CellScalar | undefined;
}

const NOTHING: Witness = { columns: [], overwritten: () => undefined };

/** More often than this nobody types into the same cell within moments. */
const MOST_ROUNDS = 4;

/**
 * Takes back what was written: a cell gets back what it held when it was written, also where somebody had typed it only
 * then; a cell that holds no longer what we wrote keeps what it has; a row that was moved since is looked for by its code.
 * Three syncs a round, and a round more for each time that somebody types into such a cell in between.
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
      if (round === MOST_ROUNDS) throw new Error('cells change faster than they can be put back');
      ours = await takeBackOnce(context, ours, locked, witness);
    }
  });
}

/** @returns what is to be put right after it: cells that somebody typed into just then. */
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
  // What was on a sheet that is gone went with it.
  const reachable = ours.filter(({ spot }) => isProtected.has(spot.sheetId));
  const sights = reachable.map(({ spot }) => ask(worksheets.getItem(spot.sheetId), spot));
  await context.sync();

  const seen = reachable.map((one, index) => ({ ...one, now: (sights[index] as () => Sight)() }));
  const guessed = seen.filter(({ isGuessed, spot }) => isGuessed && columnOf(spot, witness) !== undefined);
  const moved = seen.filter((one) => !guessed.includes(one) && !sameGuard(one.before.guard, one.now.guard));
  const writes = [
    ...seen
      .filter((one) => !moved.includes(one) && !guessed.includes(one))
      .map((one) => seenOver(one, witness)),
    ...(await findMoved(context, moved)),
    ...(await findGuessed(context, guessed, witness)),
  ].flatMap(({ spot, put, before, now }) => {
    const isOurs = sameContent(now.content, put) && !sameContent(put, before.content);
    if (isOurs) return [cellWrite(spot, before.content, now)];
    // Cut off between two formats.
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
  return writes.filter(wasOther).map(({ spot, content, found }) => ({
    spot,
    put: content,
    before: found() as Sight,
    isGuessed: false,
  }));
}

const sameGuard = (one: CellScalar, other: CellScalar): boolean => (one ?? '') === (other ?? '');

/** Where the rows are now that a sort, or a row put in above, has moved; one that is gone is left out. */
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

/** What was there by the last that any event told of the cell, where the answer was lost. */
function seenOver<T extends Ours>(one: T, { overwritten }: Witness): T {
  if (!one.isGuessed) return one;
  const content = told(one.before.content, overwritten(one.spot, one.put.value));
  return { ...one, before: { ...one.before, content } };
}

const told = (content: Content, value: CellScalar | undefined): Content =>
  value === undefined || (value ?? '') === (content.value ?? '')
    ? content
    : { ...content, value, formula: null };

/**
 * Where what was written may lie, and what was there: at its place, whosever row that is by now, and in its own row. What
 * a row held is known by its code; what was typed just before the write, by its event.
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
      // A row without a code is one that was put in just now.
      if (known === undefined && code !== null && code !== '') continue;
      const empty = { value: null, formula: null, format: one.before.content.format };
      const spot = { ...one.spot, cell: cellAddress(row, column), guard: cellAddress(row, guardColumn) };
      const before = told(known ?? empty, row === top ? witness.overwritten(spot, one.put.value) : undefined);
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
