import type { CellScalar } from '../../workbook/spec';

/** A single-cell edit as reported by its event; its author does not matter. */
export interface CellEdit {
  sheetId: string;
  cell: string;
  before: CellScalar;
  after: CellScalar;
}

/** The latest single-cell edits, recorded while anything listens for changes (the pane does while it is open). */
export interface EditLog {
  note(edit: CellEdit): void;
  /** Current position in the log, for querying later edits. */
  position(): number;
  /** A sheet's edits since a position, oldest first. */
  since(position: number, sheetId: string): CellEdit[];
  /**
   * What a cell held when `put` was written into it; undefined if no event reported it. A response can be lost together
   * with what the same request read: the event of the write itself, or of what somebody typed just before, still has
   * it.
   */
  overwritten(
    place: { sheetId: string; cell: string },
    put: CellScalar,
    since: number,
  ): CellScalar | undefined;
}

const KEPT = 2000;

const same = (one: CellScalar, other: CellScalar): boolean => (one ?? '') === (other ?? '');

export function createEditLog(): EditLog {
  let edits: CellEdit[] = [];
  let forgotten = 0;
  const since: EditLog['since'] = (position, sheetId) =>
    edits.slice(Math.max(0, position - forgotten)).filter((edit) => edit.sheetId === sheetId);
  return {
    note(edit) {
      edits.push(edit);
      if (edits.length > 2 * KEPT) {
        forgotten += edits.length - KEPT;
        edits = edits.slice(-KEPT);
      }
    },
    position: () => forgotten + edits.length,
    since,
    overwritten({ sheetId, cell }, put, position) {
      const here = since(position, sheetId).filter((edit) => edit.cell === cell);
      const own = here.find(({ before, after }) => same(after, put) && !same(before, put));
      return own ? own.before : here.at(-1)?.after;
    },
  };
}
