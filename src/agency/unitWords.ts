import type { Catalogue } from './catalogue';

const PATTERNS = new WeakMap<Catalogue, { pattern: RegExp; kinds: ReadonlyMap<string, string> } | null>();

function patternOf(catalogue: Catalogue) {
  const known = PATTERNS.get(catalogue);
  if (known !== undefined) return known;
  const kinds = new Map(
    catalogue.levels.flatMap(({ units }) =>
      units.flatMap(({ name, short }) => short.map((each) => [each.toLowerCase(), name] as const)),
    ),
  );
  // A name must follow, or the next item of a list: “P. Thọ Xương”, “các H., TX.”; “TP.HCM” counts too.
  const any = [...kinds.keys()].sort((a, b) => b.length - a.length).join('|');
  const made =
    kinds.size === 0
      ? null
      : { pattern: new RegExp(`(?<![\\p{L}\\d.])(${any})\\.\\s*(?=\\p{Lu}|[,;)]|và |$)`, 'giu'), kinds };
  PATTERNS.set(catalogue, made);
  return made;
}

/** Expands the catalogue's abbreviated kinds of units in a phrase: “UBND H. Lạng Giang”. */
export function withUnitsWritten(phrase: string, catalogue: Catalogue): string {
  const found = patternOf(catalogue);
  if (!found) return phrase;
  return phrase
    .replace(found.pattern, (_all, short: string) => `${found.kinds.get(short.toLowerCase())} `)
    .trim();
}
