/** Generates row codes, in order under their mục tiêu regardless of printed numbers: `II.2.1.HD3`. */
export class RowCodes {
  private readonly used = new Set<string>();
  private section = '';
  private objective: string | null = null;
  private task: string | null = null;
  private counts = { objective: 0, task: 0, activity: 0 };

  next(row: { section: string; objective: string; task: string; activity: string }): string {
    if (row.section !== this.section) {
      this.section = row.section;
      this.objective = null;
      this.task = null;
      this.counts = { objective: 0, task: 0, activity: 0 };
    }
    if (row.objective !== this.objective) {
      this.objective = row.objective;
      this.task = null;
      if (row.objective !== '') this.counts = { objective: this.counts.objective + 1, task: 0, activity: 0 };
    }
    if (row.task !== this.task || row.activity === '') {
      this.task = row.task;
      this.counts = { ...this.counts, task: this.counts.task + 1, activity: 0 };
    }
    this.counts.activity += 1;
    const parts = [
      row.section,
      ...(row.objective === '' ? [] : [String(this.counts.objective)]),
      String(this.counts.task),
      ...(row.activity === '' ? [] : [`HD${this.numberOf(row.activity)}`]),
    ].filter((part) => part !== '');
    return this.unused(parts.join('.'));
  }

  /** As printed, “Hoạt động 3”, else its position. */
  private numberOf(activity: string): string {
    return /^Hoạt động (\d{1,3})/iu.exec(activity)?.[1] ?? String(this.counts.activity);
  }

  private unused(code: string): string {
    let free = code;
    for (let copy = 2; this.used.has(free); copy += 1) free = `${code}-${copy}`;
    this.used.add(free);
    return free;
  }
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → `IV`, for the range sections need. */
export function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, sign] of NUMERALS)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
