import type { IsoDate } from '../text/calendar';
import type { Catalogue } from './catalogue';
import { derived } from '../text/derived';
import { slips } from './slips';
import { nameKey } from './words';

/** An agency or group by one of its names. */
export interface KnownName {
  kind: 'agency' | 'group';
  id: string;
  name: string;
  key: string;
  /** False for a symbol: too short to repair. */
  repairable: boolean;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** Shorter symbols ("VP", "CT") have too many other meanings in running text. */
const SHORTEST_SYMBOL = 3;

/** A symbol, and the same with its first letter spelled out: `SNV` is also written “Sở NV”. */
const spellings = (name: string, symbol: string): string[] =>
  [symbol, ...(/^Sở /u.test(name) && symbol.startsWith('S') ? [`Sở ${symbol.slice(1)}`] : [])].map(nameKey);

function namesIn({ agencies, groups }: Catalogue): KnownName[] {
  const symbols = agencies.map(({ symbol }) => symbol);
  const ofAgencies = agencies.flatMap(({ id, name, shortName, aliases, symbol, validFrom, validTo }) => {
    const entry = { kind: 'agency' as const, id, name, validFrom, validTo };
    const usable =
      symbol !== null &&
      symbol.length >= SHORTEST_SYMBOL &&
      symbols.indexOf(symbol) === symbols.lastIndexOf(symbol);
    return [
      ...[name, shortName, ...aliases].map((each) => ({ ...entry, key: nameKey(each), repairable: true })),
      ...(usable ? spellings(name, symbol).map((key) => ({ ...entry, key, repairable: false })) : []),
    ];
  });
  const ofGroups = groups.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each) => ({
      kind: 'group' as const,
      id,
      name,
      key: nameKey(each),
      repairable: true,
      validFrom: null,
      validTo: null,
    })),
  );
  return [...ofAgencies, ...ofGroups];
}

/** Every name in the catalogue by its key; a key holds several only if their validity dates do not overlap. */
export const nameIndex = derived((catalogue: Catalogue) => {
  const index = new Map<string, KnownName[]>();
  for (const named of namesIn(catalogue)) {
    const same = index.get(named.key) ?? [];
    if (!same.some(({ id, kind }) => id === named.id && kind === named.kind)) {
      index.set(named.key, [...same, named]);
    }
  }
  return index;
});

/** Number of slips, by name length, that still leave the match certain. */
function tolerated(length: number): number {
  return length < 7 ? 0 : length < 20 ? 1 : 2;
}

/** The name that was typed with a slip; null if none is close, or two are equally close. */
export function nearestName(
  typed: string,
  names: Iterable<KnownName>,
): { named: KnownName; slips: number } | null {
  let best: { named: KnownName; slips: number } | null = null;
  let tied = false;
  for (const named of names) {
    if (!named.repairable) continue;
    const limit = tolerated(named.key.length);
    const distance = slips(typed, named.key, limit);
    if (distance > limit || (best && distance > best.slips)) continue;
    if (best && distance === best.slips) {
      tied ||= named.id !== best.named.id;
      continue;
    }
    best = { named, slips: distance };
    tied = false;
  }
  return tied ? null : best;
}
