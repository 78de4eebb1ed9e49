/** The pane's places, in the order of the working process; each ribbon button opens one. */
export const PLACES = ['lap-so', 'kiem-tra', 'tong-hop'] as const;
export type Place = (typeof PLACES)[number];

/** The place that an address asks for (`?place=kiem-tra`); the first where it names none that we know. */
export function placeFromQuery(query: string): Place {
  const asked = new URLSearchParams(query).get('place');
  return PLACES.find((place) => place === asked) ?? 'lap-so';
}
