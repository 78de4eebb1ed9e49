/**
 * The order for stepping through rows: a completed row keeps its position, so that the next step goes to the row that
 * followed it. New ones are added at the end.
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

/** The waiting rows before and after a row; for a row outside the order, its ends. */
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
