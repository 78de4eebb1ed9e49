import { tidy } from '../../text/normalise';
import type { RecognisedTable } from '../recogniseTable';
import type { SourceTable } from '../sources/sourceTable';

/** Number of lines above a table that may contain its title. */
const TITLE_LINES = 8;

/** A plan's year: the one in its title, else the most frequent among its dates; null if there is none. */
export function yearOf(
  parts: readonly (readonly [SourceTable, RecognisedTable])[],
  rows: readonly { time: string }[],
): number | null {
  const [first] = parts;
  if (first) {
    const [{ grid, before }, { header }] = first;
    const above = grid.rows
      .slice(0, Math.max(header.first, 0))
      .flatMap((cells) => cells.map(({ text }) => text));
    const title = tidy([...before.slice(-TITLE_LINES), ...above].join(' '));
    const named = [...title.matchAll(/năm (?<year>20\d\d)(?!\d)/giu)].map(({ groups }) =>
      Number(groups?.year),
    );
    const year = mostFrequent(named);
    if (year !== null) return year;
  }
  return mostFrequent(
    rows.flatMap(({ time }) => [...time.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year))),
  );
}

/** The first, if tied. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
