interface Placed {
  rule: string;
  sheet: string | null;
  cell: string | null;
}

/** `rule @ Sheet!A1` of each, in order. */
export const placed = (list: readonly Placed[]): string[] =>
  list.map(({ rule, sheet, cell }) => `${rule} @ ${sheet ?? '-'}!${cell ?? '-'}`).sort();

const EMPTY = { planted: 0, found: 0, both: 0 };

/** Compares planted defects with findings, over any number of files. */
export class Accuracy {
  readonly byRule = new Map<string, typeof EMPTY>();
  readonly wrong: string[] = [];

  /** Both lists in the form of `placed`. */
  add(file: string, planted: readonly string[], found: readonly string[]): void {
    const left = [...found];
    for (const place of planted) {
      const score = this.#of(place);
      score.planted += 1;
      const at = left.indexOf(place);
      if (at < 0) continue;
      left.splice(at, 1);
      score.both += 1;
    }
    for (const place of found) this.#of(place).found += 1;
    if (planted.join() !== found.join())
      this.wrong.push(`${file}: planted ${planted.join(', ')}; found ${found.join(', ')}`);
  }

  get planted(): number {
    return this.#total('planted');
  }
  /** Share of the findings that were planted. */
  get precision(): number {
    return this.#total('both') / this.#total('found');
  }
  /** Share of the planted defects that were found. */
  get recall(): number {
    return this.#total('both') / this.#total('planted');
  }

  #of(place: string): typeof EMPTY {
    const rule = place.slice(0, place.indexOf(' '));
    const score = this.byRule.get(rule) ?? { ...EMPTY };
    this.byRule.set(rule, score);
    return score;
  }
  #total(key: keyof typeof EMPTY): number {
    return [...this.byRule.values()].reduce((sum, score) => sum + score[key], 0);
  }
}
