import { HostError } from '../../../shared/hostError';

/**
 * Limits on the cost of a single file, whatever its size: a few bytes can ask for millions of cells. Counts rather than
 * time, so that a slow computer does not refuse a good file. Zip entries and their bytes are limited where they are
 * opened (`archive.ts`).
 */
const LIMITS = {
  /** Positions in used rectangles that take up memory: as many cells as Excel itself returns in one read. */
  cells: 5_000_000,
  /** Characters of shared formulas, counted for each cell that uses them. */
  formulaCharacters: 48_000_000,
  /** Characters of shared strings, counted for each cell that uses them. */
  textCharacters: 100_000_000,
  /** Merged ranges and data validation ranges, without duplicates. */
  ranges: 200_000,
  sheets: 2_000,
  tables: 2_000,
  names: 100_000,
} as const;

export type Costly = keyof typeof LIMITS;

/** Shared by all sheets of a file. */
export interface Budget {
  /** @throws HostError `tooLarge` when the file exceeds its budget. */
  spend(what: Costly, amount: number, part: string): void;
  /** Whether that much is still available. */
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
