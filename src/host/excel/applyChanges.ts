import type { CellChange } from '../../workbook/change';
import type { CellScalar } from '../../workbook/spec';
import { storedFrom1904 } from '../shared/dateSystem';
import { HostError } from '../shared/hostError';
import { refuseChangedCell } from '../shared/newerInput';
import {
  ask,
  cellWrite,
  TEXT_FORMAT,
  wasChanged,
  writeCells,
  type CellWrite,
  type Sight,
} from './cellContents';
import { askColumns, type ColumnSight } from './columnSights';
import type { DateSystem } from './dateSystem';
import type { EditLog } from './editLog';
import { describe, isEditing, toHostError } from './officeErrors';
import { takeBack, type LockedSheets } from './takeBack';
import { CALL_BYTES, runSteps, type Step } from './steps';
import { rangeAt, suspend } from './support';
import { unlessUnanswered } from './unanswered';
import type { Unfinished } from './unfinished';
import type { Run } from './run';

/** The previous state of a cell to be changed. */
interface CellToChange {
  change: CellChange;
  sheetId: string;
  sight: Sight;
  isLocked: boolean;
  protection: Excel.WorksheetProtection;
}

/**
 * Two syncs: one to look, one to write; more only if a request would be too large, or something has to be restored. The
 * request that writes also returns what it found: if somebody edited a cell or moved its row since the look, everything
 * is rolled back, keeping their edits. If the response is lost, the previous content is known from whole columns read
 * before, and from the edit events. Cell formats do not change. A sheet of ours whose protection is in the way is
 * unprotected and then protected again with the same options.
 * @throws HostError; the cells are as before, or as somebody else has edited them meanwhile.
 */
export async function applyChanges(
  run: Run,
  changes: readonly CellChange[],
  days: DateSystem,
  unfinished: Unfinished,
  edits: EditLog,
): Promise<void> {
  if (changes.length === 0) return;
  let writes: CellWrite[] = [];
  let locked: LockedSheets = new Map();
  let columns: ColumnSight[] = [];
  const since = edits.position();
  const undo = (): Promise<void> =>
    takeBack(run, writes, locked, {
      columns,
      overwritten: (spot, put) => edits.overwritten(spot, put, since),
    });
  try {
    await run(async (context) => {
      const looked = await look(context, changes);
      const targets = days.from1904 ? looked.targets.map(stored) : looked.targets;
      columns = looked.columns;
      for (const { change, sight } of targets) refuseChangedCell(change, sight.content, sight.guard);
      locked = lockedSheets(targets);
      writes = targets.map(({ change, sheetId, sight }) =>
        cellWrite(
          { sheetId, cell: change.cell, guard: change.beside?.cell ?? null },
          {
            value: change.value,
            formula: change.formula ?? null,
            format: sight.content.format,
          },
          sight,
        ),
      );
      suspend(context);
      for (const id of locked.keys()) context.workbook.worksheets.getItem(id).protection.unprotect();
      await writeCells(context, writes, async () => {
        await context.sync();
        suspend(context);
      });
      for (const [id, options] of locked) context.workbook.worksheets.getItem(id).protection.protect(options);
      await context.sync();
    });
  } catch (error) {
    if (writes.length === 0) throw toHostError(error);
    await putBack(run, undo, unfinished, changes, error);
    const failure = toHostError(error);
    const isOwn = isEditing(error) || failure.code === 'sheetProtected' || failure.code === 'unsupported';
    throw isOwn ? failure : new HostError('rolledBack', {}, describe(error));
  }
  const index = writes.findIndex(wasChanged);
  const other = changes[index];
  if (!other) return;
  const { sheet, cell } = other;
  const error = new HostError('cellChanged', { sheet, cell }, 'changed between the look and the write');
  await putBack(run, undo, unfinished, changes, error);
  throw error;
}

/** A change with its dates as a 1904 workbook stores them. */
function stored(target: CellToChange): CellToChange {
  const { change, sight } = target;
  const inCell = (value: CellScalar): CellScalar => storedFrom1904(value, sight.content.format);
  const { expected } = change;
  return {
    ...target,
    change: {
      ...change,
      value: inCell(change.value),
      ...(expected !== undefined && { expected: inCell(expected) }),
    },
  };
}

async function look(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<{ targets: CellToChange[]; columns: ColumnSight[] }> {
  const { worksheets } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  const asked: { change: CellChange; readSight: () => Sight | null; range: Excel.Range }[] = [];
  const sheetOf = (name: string): Excel.Worksheet => {
    const known = sheets.get(name);
    if (known) return known;
    const sheet = worksheets.getItem(name);
    sheet.load({ id: true, protection: { protected: true, options: true } });
    sheets.set(name, sheet);
    return sheet;
  };
  function* reads(): Generator<Step> {
    for (const change of changes) {
      yield {
        bytes: 6 * CALL_BYTES,
        run: () => {
          const sheet = sheetOf(change.sheet);
          const readSight = ask(sheet, { cell: change.cell, guard: change.beside?.cell ?? null });
          const range = rangeAt(sheet, change.cell);
          range.load({ format: { protection: { locked: true } } });
          asked.push({ change, readSight, range });
        },
      };
    }
  }
  await runSteps(reads(), () => context.sync());
  const columns = askColumns(
    [...sheets].map(([name, sheet]) => ({
      sheet,
      spots: changes
        .filter((change) => change.sheet === name)
        .map(({ cell, beside }) => ({ cell, guard: beside?.cell ?? null })),
    })),
  );
  await context.sync();
  const targets = asked.map(({ change, readSight, range }) => {
    const sheet = sheets.get(change.sheet) as Excel.Worksheet;
    return {
      change,
      sheetId: sheet.id,
      sight: readSight() as Sight,
      isLocked: range.format.protection.locked !== false,
      protection: sheet.protection,
    };
  });
  return { targets, columns: columns() };
}

/** Sheets whose protection is in the way, by id, with their options. */
const lockedSheets = (targets: readonly CellToChange[]): LockedSheets =>
  new Map(
    targets
      // Also needed for the format, which a text cell loses temporarily.
      .filter(
        ({ isLocked, sight, protection }) =>
          protection.protected && (isLocked || sight.content.format === TEXT_FORMAT),
      )
      .map(({ sheetId, protection }) => [sheetId, protection.options]),
  );

/** @throws HostError `rollbackFailed` or `unanswered` if that fails too; it is then retried before any other work. */
async function putBack(
  run: Run,
  undo: () => Promise<void>,
  unfinished: Unfinished,
  changes: readonly CellChange[],
  cause: unknown,
): Promise<void> {
  try {
    await undo();
  } catch (error) {
    const names = changes.map(({ sheet, cell }) => `${sheet} ${cell}`).join(', ');
    const failureOf = (failed: unknown): Promise<HostError> =>
      unlessUnanswered(
        run,
        new HostError('rollbackFailed', { names }, `${describe(cause)}; then ${describe(failed)}`),
      );
    unfinished.leave(undo, failureOf);
    throw await failureOf(error);
  }
}
