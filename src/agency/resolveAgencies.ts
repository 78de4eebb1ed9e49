import { bare, fold, tidy } from '../text/normalise';
import { editDistance } from '../text/similar';
import type { IsoDate } from '../text/calendar';
import type { AgencyMatch, AgencyResolution, Catalogue } from './catalogue';

interface Named {
  kind: 'agency' | 'group';
  id: string;
  name: string;
  key: string;
}

const namesOf = new WeakMap<Catalogue, Named[]>();

/** Every name by which the catalogue knows someone, longest first: "các sở, ngành, địa phương" before "các sở, ngành". */
function namesIn(catalogue: Catalogue): Named[] {
  const known = namesOf.get(catalogue);
  if (known) return known;
  const named = (kind: Named['kind'], entry: { id: string; name: string; aliases: string[] }): Named[] =>
    [...new Set([entry.name, ...entry.aliases].map(fold))].map((key) => ({
      kind,
      id: entry.id,
      name: entry.name,
      key,
    }));
  const names = [
    ...catalogue.agencies.flatMap((agency) => named('agency', agency)),
    ...catalogue.groups.flatMap((group) => named('group', group)),
  ].sort((a, b) => b.key.length - a.key.length);
  namesOf.set(catalogue, names);
  return names;
}

const SEPARATOR = /^(?:[\s,;.&]|và(?!\p{L}))+/u;
const WORD_END = /^(?![\p{L}\p{N}])/u;

/** A typo is repaired only within this many edits, in names long enough to leave no doubt. */
const MAX_EDITS = 1;
const MIN_TYPO_LENGTH = 8;

function nearest(text: string, names: readonly Named[]): Named | null {
  const key = bare(text);
  if (key.length < MIN_TYPO_LENGTH) return null;
  const near = names.filter(
    (named) =>
      Math.abs(bare(named.key).length - key.length) <= MAX_EDITS &&
      editDistance(bare(named.key), key) <= MAX_EDITS,
  );
  const ids = new Set(near.map(({ id }) => id));
  // A typo equally near two names is nobody's.
  return ids.size === 1 ? (near[0] ?? null) : null;
}

/**
 * Who a "Chủ trì" or "Phối hợp" phrase names. Longest names first, so commas inside a name do not cut it; a
 * parenthesis is the condition of the names just before it; what is unknown stays in `unresolved`.
 * `on` leaves out agencies that do not exist on that day.
 */
export function resolveAgencies(phrase: string, catalogue: Catalogue, on?: IsoDate): AgencyResolution {
  const exists = (named: Named): boolean => {
    if (on === undefined || named.kind === 'group') return true;
    const agency = catalogue.agencies.find(({ id }) => id === named.id);
    return (agency?.validFrom ?? on) <= on && (agency?.validTo ?? on) >= on;
  };
  const names = namesIn(catalogue).filter(exists);
  const matches: AgencyMatch[] = [];
  const unresolved: string[] = [];
  let rest = tidy(phrase);
  let sinceCondition = 0;

  const take = (named: Named, text: string, repaired: boolean) => {
    if (!matches.slice(sinceCondition).some((match) => match.id === named.id)) {
      matches.push({ kind: named.kind, id: named.id, name: named.name, text, condition: null, repaired });
    }
    rest = rest.slice(text.length);
  };

  while (rest !== '') {
    const separator = SEPARATOR.exec(rest)?.[0];
    if (separator) {
      rest = rest.slice(separator.length);
      continue;
    }
    const parenthesis = /^\(([^)]*)\)?/.exec(rest);
    if (parenthesis) {
      for (const match of matches.slice(sinceCondition)) match.condition = (parenthesis[1] ?? '').trim();
      sinceCondition = matches.length;
      rest = rest.slice(parenthesis[0].length);
      continue;
    }
    const folded = fold(rest);
    // `fold` keeps lengths: each letter of a tidied text folds to one letter.
    const exact = names.find(
      (named) => folded.startsWith(named.key) && WORD_END.test(folded.slice(named.key.length)),
    );
    if (exact) {
      // More words before the next comma may be a longer name with a typo: "Các sở, ban, ngành trực thuộc BND tỉnh".
      const tail = /^[^,;.()]+/.exec(rest.slice(exact.key.length))?.[0] ?? '';
      const longer = rest.slice(0, exact.key.length + tail.length).trim();
      const repaired = tail.trim() === '' ? null : nearest(longer, names);
      if (repaired) take(repaired, longer, true);
      else take(exact, rest.slice(0, exact.key.length), false);
      continue;
    }
    const words = /^[^;.()]+/.exec(rest)?.[0] ?? rest;
    const cuts = [...words.matchAll(/,|$| và /g)].map(({ index }) => index).filter((index) => index > 0);
    // Longest stretch first: the typo may be in a name with commas in it.
    const repair = cuts
      .reverse()
      .map((cut) => words.slice(0, cut).trim())
      .map((text) => ({ text, named: nearest(text, names) }))
      .find(({ named }) => named !== null);
    if (repair?.named) {
      take(repair.named, repair.text, true);
      continue;
    }
    const unknown = words.slice(0, cuts[cuts.length - 1] ?? words.length);
    const text = (unknown === '' ? rest.slice(0, 1) : unknown).trim();
    if (text) unresolved.push(text);
    rest = rest.slice(Math.max(1, unknown.length));
  }
  return { phrase, matches, unresolved };
}
