import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inPieces, together } from '../workers/pieces';
import { examine, type Examined } from './checkEngine';
import type { OwnReading } from './own/ownReading';

/** Everything derived from a snapshot; the snapshot itself is already where it was read. */
export type Findings = Omit<Examined, 'snapshot'>;

/**
 * Transferred in pieces both ways: a sheet of thousands of rows in one message would freeze the page while it is
 * copied.
 */
export interface ExamineWork {
  /** A piece of the next snapshot, in order. */
  take(piece: unknown[]): void;
  /** @returns the findings' frame, and the number of pieces available from `give` */
  examine(frame: unknown, today: IsoDate, reading: OwnReading): Promise<{ frame: unknown; count: number }>;
  give(index: number): unknown[];
}

/** Runs wherever it is called: in a worker, or on the page if none starts. One snapshot at a time. */
export function createExamineWork(judge: typeof examine = examine): ExamineWork {
  let taken: unknown[][] = [];
  let given: unknown[][] = [];
  return {
    take: (piece) => void taken.push(piece),
    async examine(frame, today, reading) {
      const pieces = taken;
      taken = [];
      const snapshot = together<WorkbookSnapshot>({ frame, pieces });
      const { snapshot: _own, ...found } = await judge(snapshot, today, reading);
      const cut = inPieces(found);
      given = cut.pieces;
      return { frame: cut.frame, count: given.length };
    },
    give: (index) => given[index] ?? [],
  };
}
