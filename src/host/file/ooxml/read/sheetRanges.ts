import type { Budget } from './budget';
import { foreignAddress } from './foreignRange';

/** Ranges of a sheet's merged cells or data validations: in order, without duplicates. */
export class SheetRanges {
  private readonly ranges = new Set<string>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  get all(): string[] {
    return [...this.ranges];
  }

  /** Invalid ranges are skipped. @throws HostError if over budget */
  keep(text: string | undefined): void {
    const range = foreignAddress(text);
    if (range === null || this.ranges.has(range)) return;
    this.budget.spend('ranges', 1, this.part);
    this.ranges.add(range);
  }

  /** A space-separated list. */
  keepList(text: string | undefined): void {
    // Duplicates cost next to nothing.
    for (const range of new Set((text ?? '').match(/\S+/g))) this.keep(range);
  }
}
