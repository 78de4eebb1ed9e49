import type { CellPlace } from '../../host/shared/host';
import type { useMessages } from './MessagesContext';

/** Maximum number of cells listed; the rest are counted. */
const MOST_NAMED = 8;

/** Cells in words: `Nhiệm vụ!Y4, Nhiệm vụ!Y5 và 12 ô khác`. */
export function placesText(messages: ReturnType<typeof useMessages>, places: readonly CellPlace[]): string {
  const named = places
    .slice(0, MOST_NAMED)
    .map(({ sheet, cell }) => `${sheet}!${cell}`)
    .join(', ');
  const more = places.length - MOST_NAMED;
  return more > 0 ? messages('replace.ownMore', { places: named, count: more }) : named;
}
