import type { Budget } from './budget';
import { shiftOf, type Shift } from './sharedFormula';

interface Master {
  formula: string;
  row: number;
  column: number;
  /** Null if it is the same in every cell. */
  shift: Shift | null;
}

/** Formulas a sheet stores once for several cells, by index. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  keep(index: string, formula: string, row: number, column: number): void {
    this.masters.set(index, { formula, row, column, shift: shiftOf(formula) });
  }

  /** The formula for a cell; null if there is none with this index. @throws HostError if over budget */
  at(index: string, row: number, column: number): string | null {
    const master = this.masters.get(index);
    if (!master) return null;
    if (!master.shift) return master.formula;
    this.budget.spend('formulaCharacters', master.formula.length, this.part);
    return master.shift(row - master.row, column - master.column);
  }
}
