import type { CellPlace } from '../../host/shared/host';
import type { Finding } from '../../validation/engine/finding';
import { parseRange } from '../../workbook/address';

/** Cells with findings, without duplicates, in reading order; visible sheets only. */
export function findingPlaces(findings: readonly Finding[], sheets: readonly string[]): CellPlace[] {
  const places = new Map<string, CellPlace>();
  for (const { sheet, cell } of findings)
    if (sheet !== null && cell !== null && sheets.includes(sheet))
      places.set(`${sheet}!${cell}`, { sheet, cell });
  return [...places.values()];
}

export interface AroundPlace {
  /** Its 1-based position among them; null if it has no findings. */
  position: number | null;
  before: CellPlace | null;
  after: CellPlace | null;
}

/** The places before and after a place, in order of sheets, rows and columns, whether or not it is one of them. */
export function neighbouringPlaces(
  places: readonly CellPlace[],
  { sheet, cell }: CellPlace,
  sheets: readonly string[],
): AroundPlace {
  const key = (place: CellPlace): readonly [number, number, number] => {
    const { top, left } = parseRange(place.cell);
    return [sheets.indexOf(place.sheet), top, left];
  };
  const own = key({ sheet, cell });
  const compared = places.map((place) => {
    const other = key(place);
    const at = other.findIndex((part, index) => part !== own[index]);
    return at < 0 ? 0 : other[at]! - own[at]!;
  });
  const equal = compared.indexOf(0);
  return {
    position: equal < 0 ? null : equal + 1,
    before: places[compared.filter((difference) => difference < 0).length - 1] ?? null,
    after: places[compared.findIndex((difference) => difference > 0)] ?? null,
  };
}
