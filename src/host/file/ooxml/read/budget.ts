import { HostError } from '../../../shared/hostError';

/**
 * What one file may cost, whatever its size: a few bytes can ask for millions of cells. Things are counted, never time, so
 * that a slow computer refuses no good file. Zip entries and their bytes have their limits where they are opened (`archive.ts`).
 */
const LIMITS = {
  /** Places of the used rectangles that take memory: as many cells as Excel itself answers in one read. */
  cells: 5_000_000,
  /** Characters of formulas that are stored once and stand in many cells. */
  formulaCharacters: 8_000_000,
  /** Characters of texts that are stored once, each time that a cell has them. */
  textCharacters: 100_000_000,
  /** Merged ranges and ranges of data validation, each once. */
  ranges: 200_000,
  sheets: 2_000,
  tables: 2_000,
  names: 100_000,
} as const;

export type Costly = keyof typeof LIMITS;

/** Counts down over all sheets of a file. */
export interface Budget {
  /** @throws HostError `tooLarge` when the file has used up what it may. */
  spend(what: Costly, amount: number, part: string): void;
  /** Whether so much could still be spent. */
  affords(what: Costly, amount: number): boolean;
}

export function budgetOfFile(): Budget {
  const left: Record<Costly, number> = { ...LIMITS };
  return {
    spend(what, amount, part) {
      left[what] -= amount;
      if (left[what] < 0) throw new HostError('tooLarge', {}, `${part}: more than ${LIMITS[what]} ${what}`);
    },
    affords: (what, amount) => left[what] >= amount,
  };
}
