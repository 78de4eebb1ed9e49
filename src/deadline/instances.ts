import type { IsoDate } from '../text/calendar';

/** Evidence with its own date. */
export interface DatedPaper {
  /** As cited: `45/BC-SNV`. */
  text: string;
  day: IsoDate;
}

/** One occurrence of a recurring duty. `missing`: it has fallen due without a document; `coming`: not due yet. */
export interface Instance {
  due: IsoDate;
  state: 'done' | 'late' | 'missing' | 'coming';
  paper: DatedPaper | null;
}

/**
 * Each occurrence with the document that is its evidence. A document belongs to the occurrence that falls due next. Of
 * several documents before the same due date, only the last one does; the others belong to earlier occurrences without
 * one, which were then late.
 * @param days all due dates, in order @param today an occurrence due today is not missing yet
 */
export function instancesOf(
  days: readonly IsoDate[],
  papers: readonly DatedPaper[],
  today: IsoDate,
): Instance[] {
  const inOrder = [...papers].sort((a, b) => a.day.localeCompare(b.day));
  const taken = new Map<IsoDate, DatedPaper>();
  for (const [at, due] of days.entries()) {
    const isLast = at === days.length - 1;
    const own = inOrder.filter(
      ({ day }) => (at === 0 || day > (days[at - 1] as IsoDate)) && (day <= due || isLast),
    );
    const late = own.filter(({ day }) => day > due);
    const inTime = own.filter((paper) => !late.includes(paper));
    const last = inTime.pop();
    if (last) taken.set(due, last);
    const before = days.slice(0, at).filter((day) => !taken.has(day));
    for (const day of before.reverse()) {
      const paper = inTime.pop();
      if (paper) taken.set(day, paper);
    }
    // Only after the year's last due date, which has no next one.
    const open = days.filter((day) => !taken.has(day));
    for (const day of open.reverse()) {
      const paper = late.pop();
      if (paper) taken.set(day, paper);
    }
  }
  return days.map((due): Instance => {
    const paper = taken.get(due) ?? null;
    if (paper) return { due, state: paper.day <= due ? 'done' : 'late', paper };
    return { due, state: due < today ? 'missing' : 'coming', paper };
  });
}
