import { parseRange } from '../../workbook/address';
import { isCopyMark } from '../../workbook/copies';
import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { CellPlace, Limitation, WriteOptions, WriteResult } from '../shared/host';
import { HostError, type HostErrorCode } from '../shared/hostError';
import { refuseClashes } from './clashes';
import { isOneOf, sameName } from '../shared/names';
import { newerInput } from '../shared/newerInput';
import { carryFormulas } from './carryFormulas';
import { describe, toHostError } from './officeErrors';
import { differences } from './proof';
import { readCells, type Cells } from './sheetCells';
import { remains, rollBack, type RolledBack } from './rollBack';
import type { Run } from './run';
import { runSteps } from './steps';
import { suspend } from './support';
import type { Unfinished } from './unfinished';
import { createStage, nameAll } from './stage';
import {
  bringForward,
  closeSheets,
  finish,
  sheetsToReplace,
  keepCopies,
  makeNew,
  takeOver,
} from './writeSteps';
import { readState, type SheetState, type WorkbookState } from './workbookState';

/**
 * Writes the spec into the open workbook: one sync to look, one or more by bytes to write, one for table styles, one to
 * show and protect. Where it takes the place of older sheets, those go last, after the new ones were read back and
 * compared with the spec and the old with what the spec was made from. With `keepAs` all that is the request that shows
 * the new, and hides and marks the old as copies, which can all be taken back; without it the removal is another sync.
 * What Excel's API cannot do and nobody misses is left out: the zoom of a sheet's window.
 * @throws HostError; except after `rollbackFailed` the workbook is as it was, but for what others did meanwhile.
 */
export async function writeWorkbook(
  run: Run,
  spec: WorkbookSpec,
  options: WriteOptions,
  unfinished: Unfinished,
): Promise<WriteResult> {
  const { replaceSheets: replaced = [], asRead, keepAs, onProgress, signal } = options;
  let before: WorkbookState | null = null;
  /** The new was seen to be whole, and the old to hold nothing else: it may go. */
  let isProved = false;
  let copies: SheetCopy[] = [];
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new HostError('cancelled');
  };
  try {
    await run(async (context) => {
      const state = await readState(context);
      refuseClashes(state, spec, replaced);
      const old = sheetsToReplace(state, replaced).filter(({ id }) => id !== state.emptySheetId);
      const stage = createStage(context, nameAll(state, spec, replaced, keepAs), old.length > 0);
      const steps = [...makeNew(context, state, spec, replaced, stage.made)];
      const total = steps.reduce((sum, { cells = 0 }) => sum + cells, 0);
      const report = (done: number): void => {
        onProgress?.(done, total);
        stopIfAsked();
      };
      report(0);
      before = state;
      const open = (): void => {
        suspend(context);
        stage.enter();
      };
      const flush = async (done: number): Promise<void> => {
        stage.leave();
        await context.sync();
        report(done);
      };
      open();
      const written = await runSteps(steps, async (done) => {
        await flush(done);
        open();
      });
      await flush(written);
      await clearTableStyles(context, spec, stage.nameNow);
      stopIfAsked();

      const isKept = keepAs !== undefined && old.length > 0;
      // Shown in the very request after which the old is put away: nobody can type into a sheet that may yet go.
      suspend(context);
      stage.enterForGood();
      takeOver(context, state, spec, replaced);
      await runSteps(closeSheets(context, spec), () => context.sync());
      bringForward(context, spec);
      if (isKept) keepCopies(context, state, spec, replaced);
      if (isKept || asRead) {
        const seen = await see(context, old, spec);
        refuseIncomplete(spec, seen.made);
        const newer = asRead && newerCell(old, seen.old, asRead);
        if (newer) throw new HostError('editedMeanwhile', { ...newer });
        copies = isKept ? copiesOf(old, seen.old) : [];
      } else await context.sync();
      isProved = true;
      if (isKept || sheetsToReplace(state, replaced).length === 0) return;
      finish(context, state, state, spec, replaced);
      await context.sync();
    });
  } catch (error) {
    if (before === null) throw toHostError(error);
    const known = before;
    // What we stopped ourselves is not gone on with, however far it came.
    const mayBeDone = !(error instanceof HostError);
    const putRight = (): Promise<Outcome> =>
      recover(run, known, spec, options, { isProved: keepAs === undefined && isProved, mayBeDone });
    const failureOf = (failed: unknown): Promise<HostError> =>
      unsettled(run, known, `${describe(error)}; then ${describe(failed)}`);
    let outcome: Outcome;
    try {
      outcome = await putRight();
    } catch (failed) {
      unfinished.leave(async () => void (await putRight()), failureOf);
      throw await failureOf(failed);
    }
    if (isKeptCopies(outcome)) copies = outcome;
    else throw errorOf(outcome, error);
  }
  return {
    sheets: spec.sheets.map(({ name }) => name),
    limitations: limitationsOf(spec),
    ...(keepAs && { copies }),
    ...(keepAs && asRead && { notCarried: await carryFormulas(run, spec, replaced, asRead) }),
  };
}

/** The cells of what has given way, and of what is new; asked for together with whatever is queued. */
async function see(
  context: Excel.RequestContext,
  old: readonly SheetState[],
  spec: WorkbookSpec,
): Promise<{ old: Cells[]; made: Cells[] }> {
  const { worksheets } = context.workbook;
  const cells = await readCells(context, [
    ...old.map(({ id }) => worksheets.getItem(id)),
    ...spec.sheets.map(({ name }) => worksheets.getItem(name)),
  ]);
  return { old: cells.slice(0, old.length), made: cells.slice(old.length) };
}

function refuseIncomplete(spec: WorkbookSpec, made: readonly Cells[]): void {
  for (const [index, sheet] of spec.sheets.entries()) {
    const { missing, other } = differences(sheet, made[index] as Cells);
    const [cell] = missing;
    if (cell !== undefined) throw new HostError('failed', {}, `${sheet.name}!${cell} was not written`);
    // Somebody has typed over what was just written there. Where nothing was written it may stay.
    const over = other.find((each) => isWritten(sheet, each));
    if (over !== undefined) throw new HostError('editedMeanwhile', { sheet: sheet.name, cell: over });
  }
}

const isWritten = ({ rows }: SheetSpec, address: string): boolean => {
  const { top, left } = parseRange(address);
  const cell = rows[top]?.[left];
  return !!cell && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
};

/** People type on while a workbook is written. */
function newerCell(
  old: readonly SheetState[],
  now: readonly Cells[],
  asRead: WorkbookSnapshot,
): CellPlace | null {
  for (const [index, { name }] of old.entries()) {
    const sheet = asRead.sheets.find((each) => sameName(each.name) === sameName(name));
    const cell = sheet ? newerInput(sheet, now[index] as Cells) : null;
    if (cell !== null) return { sheet: name, cell };
  }
  return null;
}

const copiesOf = (old: readonly SheetState[], cells: readonly Cells[]): SheetCopy[] =>
  old.map(({ name }, index) => {
    const { values } = cells[index] as Cells;
    return { name, cells: values.length * (values[0]?.length ?? 0) };
  });

/** What was put right: the copies that are kept where the write turned out to be whole, or could be gone on with. */
type Outcome = SheetCopy[] | RolledBack;

const isKeptCopies = (outcome: Outcome): outcome is SheetCopy[] => Array.isArray(outcome);

/**
 * Whether the new is whole is known from its having been read, not from what is gone: a sheet can also have been deleted
 * by the user, which nothing brings back.
 */
async function recover(
  run: Run,
  before: WorkbookState,
  spec: WorkbookSpec,
  { replaceSheets: replaced = [], asRead, keepAs }: WriteOptions,
  { isProved, mayBeDone }: { isProved: boolean; mayBeDone: boolean },
): Promise<Outcome> {
  // Waits where the user is typing into a cell: better late than half undone.
  return run({ delayForCellEdit: true }, async (context) => {
    const now = await readState(context);
    const isGone = ({ id }: SheetState): boolean => !now.sheets.some((sheet) => sheet.id === id);
    if (isProved && sheetsToReplace(before, replaced).some(isGone)) {
      finish(context, before, now, spec, replaced);
      await context.sync();
      return [];
    }
    const old = sheetsToReplace(before, replaced).filter(({ id }) => id !== before.emptySheetId);
    const isKept = keepAs !== undefined && old.length > 0;
    if (
      mayBeDone &&
      looksWhole(before, now, spec, isKept ? old : sheetsToReplace(before, replaced), isKept)
    ) {
      const seen = await see(context, isKept ? old : [], spec);
      const isWhole = spec.sheets.every((sheet, index) => {
        const { missing, other } = differences(sheet, seen.made[index] as Cells);
        return missing.length === 0 && !other.some((cell) => isWritten(sheet, cell));
      });
      const isNewer = asRead !== undefined && newerCell(old, seen.old, asRead) !== null;
      if (isWhole && !isNewer) return isKept ? copiesOf(old, seen.old) : [];
    }
    return rollBack(context, before, now, spec, nameAll(before, spec, replaced, keepAs));
  });
}

/** The last request was carried out, to go by all that is seen of a workbook but its cells. */
function looksWhole(
  before: WorkbookState,
  now: WorkbookState,
  spec: WorkbookSpec,
  old: readonly SheetState[],
  isKept: boolean,
): boolean {
  const isMade = spec.sheets.every(({ name, visibility, protection }) => {
    const made = now.sheets.find((sheet) => isOneOf(sheet.name, [name]));
    return (
      made !== undefined &&
      !before.sheets.some(({ id }) => id === made.id) &&
      made.visibility.toLowerCase() === visibility.toLowerCase() &&
      made.isProtected === (protection !== undefined && protection !== null)
    );
  });
  const marks = ({ names }: WorkbookState): number => names.filter(({ name }) => isCopyMark(name)).length;
  const isAway = isKept
    ? marks(now) === marks(before) + old.length &&
      old.every(({ id, isProtected }) => {
        const sheet = now.sheets.find((each) => each.id === id);
        return sheet !== undefined && sheet.visibility !== 'Visible' && sheet.isProtected === isProtected;
      })
    : old.every(({ id }) => !now.sheets.some((sheet) => sheet.id === id));
  return isMade && isAway;
}

/** A failure that has its own message, once everything is back as it was. */
const OWN_MESSAGE: readonly HostErrorCode[] = [
  'cancelled',
  'editing',
  'editedMeanwhile',
  'sheetProtected',
  'unsupported',
  'tooLarge',
];

function errorOf({ typed, gone, rebuilt }: RolledBack, cause: unknown): HostError {
  const details = describe(cause);
  if (typed.length > 0) return new HostError('typedInNew', { names: typed.join(', ') }, details);
  if (gone.length > 0) return new HostError('sheetGone', { names: gone.join(', ') }, details);
  if (rebuilt.length > 0) return new HostError('sheetRebuilt', { names: rebuilt.join(', ') }, details);
  const failure = toHostError(cause);
  return OWN_MESSAGE.includes(failure.code) ? failure : new HostError('rolledBack', {}, details);
}

/** What is known of a workbook that could not be put right. */
async function unsettled(run: Run, before: WorkbookState, details: string): Promise<HostError> {
  const left = await run({ delayForCellEdit: true }, readState).then(
    (now) => remains(before, now),
    () => null,
  );
  if (left === null) return new HostError('unanswered', {}, details);
  const names = left.length > 0 ? left : before.sheets.map(({ name }) => name);
  return new HostError('rollbackFailed', { names: names.join(', ') }, details);
}

/**
 * Takes the style from the tables that shall have none. That the empty name does this is known from VBA, not from the
 * reference of office.js: so it has a request of its own, whose failure leaves the plainest style there is.
 */
async function clearTableStyles(
  context: Excel.RequestContext,
  { sheets }: WorkbookSpec,
  nameNow: (table: string) => string,
): Promise<void> {
  const unstyled = sheets.flatMap(({ tables }) => tables.filter(({ style }) => style === null));
  if (unstyled.length === 0) return;
  for (const { name } of unstyled) context.workbook.tables.getItem(nameNow(name)).style = '';
  try {
    await context.sync();
  } catch {
    // If more is amiss than the style, the next request fails too.
  }
}

/** No member of office.js takes the alternative text of a chart (its types, 1.0.612). */
const limitationsOf = ({ sheets }: WorkbookSpec): Limitation[] =>
  sheets.some(({ charts }) => charts.length > 0) ? ['host.noChartAltText'] : [];
