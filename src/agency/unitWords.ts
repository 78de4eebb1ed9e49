import { derived } from '../text/derived';
import type { Catalogue } from './catalogue';

const patternOf = derived(({ levels }: Catalogue) => {
  const kinds = new Map(
    levels.flatMap(({ units }) =>
      units.flatMap(({ name, short }) => short.map((each) => [each.toLowerCase(), name] as const)),
    ),
  );
  // A name must follow, or the next item of a list: “P. Thọ Xương”, “các H., TX.”; “TP.HCM” counts too.
  const any = [...kinds.keys()].join('|');
  return kinds.size === 0
    ? null
    : { pattern: new RegExp(`(?<![\\p{L}\\d.])(${any})\\.\\s*(?=\\p{Lu}|[,;)]|và |$)`, 'giu'), kinds };
});

/** Expands the catalogue's abbreviated kinds of units in a phrase: “UBND H. Lạng Giang”. */
export function withUnitsWritten(phrase: string, catalogue: Catalogue): string {
  const found = patternOf(catalogue);
  if (!found) return phrase;
  return phrase
    .replace(found.pattern, (_all, short: string) => `${found.kinds.get(short.toLowerCase())} `)
    .trim();
}
