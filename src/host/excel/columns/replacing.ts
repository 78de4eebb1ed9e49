import { parseRange } from '../../../workbook/address';
import type { CellScalar } from '../../../workbook/spec';
import type { EditLog } from '../editLog';
import { toHostError } from '../officeErrors';
import type { Run } from '../run';
import type { Unfinished } from '../unfinished';
import { askAreas, firstDifference, isEmpty, type AreaSight } from './areaSight';
import type { Looked } from './lookAtColumns';
import { putBack } from './putBack';
import { undoOrLeave } from './undoOrLeave';

export interface ReplacingAids {
  unfinished: Unfinished;
  edits: EditLog;
}

interface Replacing extends ReplacingAids {
  /** The sheet, for messages. */
  sheet: string;
  /** Whether we put this constant into the columns. */
  isOurs: (content: CellScalar) => boolean;
}

/**
 * To be called in the request that writes, before anything is written. @returns a function that gives, after the sync,
 * the first cell that no longer held what was seen, else the one that it is given; null if none.
 */
export type NoteBefore = (
  looked: Looked,
  sheet: Excel.Worksheet,
) => (elsewhere?: string | null) => string | null;

/**
 * Runs work that replaces or removes our columns. If it fails after something in them has changed since the look, they
 * get back what they held. What it was is known from the request itself; if its response is lost, from the look and
 * from the events of what was typed since.
 * @throws HostError
 */
export async function replacing(
  run: Run,
  { sheet, unfinished, edits, isOurs }: Replacing,
  work: (context: Excel.RequestContext, note: NoteBefore) => Promise<void>,
): Promise<void> {
  let looked: Looked | null = null;
  let before: AreaSight[] | null = null;
  let since = edits.position();
  const note: NoteBefore = (seen, where) => {
    looked = seen;
    const read = askAreas(
      where,
      seen.sights.map(({ area }) => area),
    );
    return (elsewhere = null) => {
      const found = read();
      const other = firstDifference(found, seen.sights) ?? elsewhere;
      if (other !== null) before = found;
      return other;
    };
  };
  try {
    since = edits.position();
    await run((context) => work(context, note));
  } catch (error) {
    const failure = toHostError(error);
    const seen = looked as Looked | null;
    const held = before ?? (seen && withTyped(seen, edits, since, isOurs));
    if (!seen || !held) throw failure;
    await undoOrLeave(() => putBack(run, seen.sheetId, held, isOurs), error, sheet, unfinished);
    throw failure;
  }
}

/** What was seen, with what has been typed since; null if nothing has. */
function withTyped(
  { sheetId, sights }: Looked,
  edits: EditLog,
  since: number,
  isOurs: Replacing['isOurs'],
): AreaSight[] | null {
  const typed = new Map(
    edits
      .since(since, sheetId)
      .filter(({ after }) => !isEmpty(after) && !isOurs(after))
      .map(({ cell, after }) => {
        const { top, left } = parseRange(cell);
        return [`${top} ${left}`, after] as const;
      }),
  );
  let isTyped = false;
  const held = sights.map((sight) => ({
    ...sight,
    formulas: sight.formulas.map((cells, row) =>
      cells.map((content, column) => {
        const { top, left } = sight.area.range;
        const after = typed.get(`${top + row} ${left + column}`);
        if (after === undefined || after === content) return content;
        isTyped = true;
        return after;
      }),
    ),
  }));
  return isTyped ? held : null;
}
