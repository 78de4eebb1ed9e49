import type { Budget } from './budget';
import { shiftFormula } from './sharedFormula';

interface Master {
  formula: string;
  row: number;
  column: number;
  moves: boolean;
}

/** Formulas that a sheet stores once for several cells, by their index. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  keep(index: string, formula: string, row: number, column: number): void {
    // One without references to cells, as in a table, is the same in every cell.
    this.masters.set(index, { formula, row, column, moves: shiftFormula(formula, 1, 1) !== formula });
  }

  /** As the cell has it; null where nothing is stored under the index. @throws HostError over the budget */
  at(index: string, row: number, column: number): string | null {
    const master = this.masters.get(index);
    if (!master) return null;
    if (!master.moves) return master.formula;
    this.budget.spend('formulaCharacters', master.formula.length, this.part);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }
}
