import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inPieces, together } from '../workers/pieces';
import { examine, type Examined } from './checkEngine';
import type { OwnReading } from './own/ownReading';

/** What is found out about a snapshot; the snapshot itself is there already where it was read. */
export type Findings = Omit<Examined, 'snapshot'>;

/** Both ways in pieces: a sheet of thousands of rows in one message would stop the page while it is copied. */
export interface ExamineWork {
  /** A piece of the next snapshot, in order. */
  take(piece: unknown[]): void;
  /** @returns the findings' frame, and how many pieces `give` has of them */
  examine(frame: unknown, today: IsoDate, reading: OwnReading): Promise<{ frame: unknown; count: number }>;
  give(index: number): unknown[];
}

/** Done where this is called: in a worker, or on the page where none starts. One snapshot at a time. */
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
