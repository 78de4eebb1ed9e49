import type { Budget } from './budget';
import { shiftFormula } from './sharedFormula';

interface Master {
  formula: string;
  row: number;
  column: number;
  moves: boolean;
}

/** Formulas a sheet stores once for several cells, by index. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  keep(index: string, formula: string, row: number, column: number): void {
    // A formula without cell references, as in a table, is the same in every cell.
    this.masters.set(index, { formula, row, column, moves: shiftFormula(formula, 1, 1) !== formula });
  }

  /** The formula for a cell; null if there is none with this index. @throws HostError if over budget */
  at(index: string, row: number, column: number): string | null {
    const master = this.masters.get(index);
    if (!master) return null;
    if (!master.moves) return master.formula;
    this.budget.spend('formulaCharacters', master.formula.length, this.part);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }
}
