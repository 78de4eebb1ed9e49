/** The pane's places, in the order of the working process; each ribbon button opens one. */
export const PLACES = ['lap-so', 'kiem-tra', 'tong-hop', 'ke-hoach', 'tro-giup'] as const;
export type Place = (typeof PLACES)[number];

/** The place that an address asks for (`?place=kiem-tra`); null where it names none that we know. */
export function placeFromQuery(query: string): Place | null {
  const asked = new URLSearchParams(query).get('place');
  return PLACES.find((place) => place === asked) ?? null;
}

/** True where the pane was opened from a cell's menu, to look at the selected row (`&row=selected`). */
export const asksForSelectedRow = (query: string): boolean =>
  new URLSearchParams(query).get('row') === 'selected';
