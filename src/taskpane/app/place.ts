/** The pane's places, in workflow order; each ribbon button opens one. */
export const PLACES = ['lap-so', 'kiem-tra', 'tong-hop', 'ke-hoach', 'tro-giup'] as const;
export type Place = (typeof PLACES)[number];

/** The place requested in the URL (`?place=kiem-tra`); null if missing or unknown. */
export function placeFromQuery(query: string): Place | null {
  const requested = new URLSearchParams(query).get('place');
  return PLACES.find((place) => place === requested) ?? null;
}

/** True if the pane was opened from a cell's context menu, to show the selected row (`&row=selected`). */
export const asksForSelectedRow = (query: string): boolean =>
  new URLSearchParams(query).get('row') === 'selected';
