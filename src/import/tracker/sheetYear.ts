import { fromSerial } from '../../text/calendar';
import { dateParts } from '../dateFormat';
import type { GridCell } from '../grid';

/** The year most dates in the cells name; the later one if tied, null if none. */
export function mostNamedYear(cells: readonly GridCell[]): number | null {
  const counts = new Map<number, number>();
  for (const { value, format } of cells) {
    for (const year of yearsOf(value, format)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a, count], [b, other]) => other - count || b - a)[0]?.[0] ?? null;
}

function yearsOf(value: GridCell['value'], format: string | null): number[] {
  if (typeof value === 'number') {
    const date = dateParts(format) && fromSerial(value);
    return date ? [Number(date.slice(0, 4))] : [];
  }
  // “12/2026”, “15.3.2026”, “năm 2026”; not part of a document number.
  return typeof value === 'string'
    ? [...value.matchAll(/(?:[/.-]|năm )(20\d\d)(?![\d/])/giu)].map((match) => Number(match[1]))
    : [];
}
