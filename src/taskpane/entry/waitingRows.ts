/**
 * The order in which rows are stepped through: a row that was done meanwhile keeps its place, so that the step after it
 * is the one that was next. New ones come last.
 */
export function keepOrder(
  order: readonly string[],
  waiting: readonly string[],
  current: string | null,
): string[] {
  const stays = new Set(waiting);
  if (current !== null) stays.add(current);
  const kept = order.filter((row) => stays.has(row));
  const known = new Set(kept);
  return [...kept, ...waiting.filter((row) => !known.has(row))];
}

export interface Neighbours {
  before: string | null;
  after: string | null;
}

/** The waiting rows before and after a row; beside a row that is not in the order are its ends. */
export function neighbours(
  order: readonly string[],
  waiting: readonly string[],
  current: string | null,
): Neighbours {
  const open = new Set(waiting);
  const at = current === null ? -1 : order.indexOf(current);
  const next = (rows: readonly string[]): string | null =>
    rows.find((row) => open.has(row) && row !== current) ?? null;
  return {
    before: next([...(at < 0 ? order : order.slice(0, at))].reverse()),
    after: next(order.slice(at + 1)),
  };
}
