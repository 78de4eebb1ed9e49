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
    const lines = [...before.slice(-TITLE_LINES), ...above].map(tidy);
    const year =
      mostFrequent(lines.filter((line) => TITLE.test(line)).flatMap(yearsIn)) ??
      mostFrequent(yearsIn(lines.join(' ')));
    if (year !== null) return year;
  }
  return mostFrequent(yearsOfDates(rows));
}

const yearsOfDates = (rows: readonly { time: string }[]): number[] =>
  rows.flatMap(({ time }) => [...time.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)));

/** Fewer dates in another year than this are an outlook, or a typing error. */
const ENOUGH = 3;

/** The year that most of an appendix's dates state, where it is not `year`; null otherwise. */
export function otherYearOfDates(rows: readonly { time: string }[], year: number): number | null {
  const years = yearsOfDates(rows);
  const most = mostFrequent(years);
  const count = years.filter((one) => one === most).length;
  return most !== year && count >= ENOUGH && count * 2 > years.length ? most : null;
}

const TITLE =
  /^(?:(?:phụ lục|kế hoạch|danh mục|chương trình|bảng|biểu|nhiệm vụ)(?!\p{L})|.{0,80}cải cách hành chính|.{0,80}cchc)/iu;

/** Years named in a text, except within a full date such as “ngày 15 tháng 12 năm 2025”: that is a signing date. */
const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!tháng \d{1,2},? )năm (?<year>20\d\d)(?!\d)/giu)].map(({ groups }) =>
    Number(groups?.year),
  );

/** The first one if tied. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
