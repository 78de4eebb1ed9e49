import type { Budget } from './budget';
import { foreignAddress } from './foreignRange';

/** Ranges that a sheet names, merged cells or those of data validation: each once, in the order in which they come. */
export class SheetRanges {
  private readonly ranges = new Set<string>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  get all(): string[] {
    return [...this.ranges];
  }

  /** What is no range is left out. @throws HostError over the budget */
  keep(text: string | undefined): void {
    const range = foreignAddress(text);
    if (range === null || this.ranges.has(range)) return;
    this.budget.spend('ranges', 1, this.part);
    this.ranges.add(range);
  }

  /** Several, with spaces between them. */
  keepList(text: string | undefined): void {
    // The same range again costs next to nothing.
    for (const range of new Set((text ?? '').match(/\S+/g))) this.keep(range);
  }
}
