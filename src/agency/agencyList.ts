import { tidy } from '../text/normalise';
import type { Agency, Catalogue } from './catalogue';
import { agencyByName, anyOf, unitKinds } from './agencyByName';
import { isCommittee, levelsByName } from './levels';
import { findAgency } from './membership';

/** `line` from 1. */
export interface ListedLine {
  line: number;
  text: string;
}

/** The agencies of a list, once each, in its order, and the lines that give none. */
export interface AgencyList {
  agencies: Agency[];
  unknown: ListedLine[];
  /** Lines that name an agency which an earlier line named. */
  repeated: ListedLine[];
}

/** Ordinals and bullets in front of a name: `12.`, `1.1.`, `3)`, `II.`, `a)`, `1-`, `-`. */
const ORDINAL = /^(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s*[.):/-]\s*|\d+\s+|[-–•*+]\s*)+/i;
const QUOTES = /^["“”'‘’]+|(?<!["“”'‘’])["“”'‘’]+$/g;
/** How names stand in a list, which the catalogue's kinds of units decide. */
interface ListWords {
  /** The next unit of one cell begins here; a comma may also stand before the unit that it is part of. */
  next: RegExp;
  /** Kinds shortened, and written out. */
  short: (readonly [RegExp, string])[];
}

function listWords(catalogue: Catalogue): ListWords {
  const kinds = unitKinds(catalogue);
  return {
    next: kinds.length === 0 ? /;/ : new RegExp(`;|,\\s*(?=(?:UBND\\s+)?${anyOf(kinds)}\\s)`, 'iu'),
    short: levelsByName(catalogue).flatMap(({ units }) =>
      units.flatMap(({ name, short }) =>
        short.map((each) => [new RegExp(`^(?:UBND\\s+)?${each}\\.\\s*(?=\\S)`, 'iu'), `${name} `] as const),
      ),
    ),
  };
}

/** A name as it is, without what stands in front of it, and with its kind written out. */
function readings(text: string, { short }: ListWords): string[] {
  const bare = tidy(text.replace(QUOTES, ''));
  const numbered = [bare, tidy(bare.replace(ORDINAL, '').replace(QUOTES, ''))];
  return numbered.flatMap((name) => [
    name,
    ...short.filter(([pattern]) => pattern.test(name)).map(([pattern, kind]) => name.replace(pattern, kind)),
  ]);
}

/** With or without its number, with or without "UBND". */
function unitIn(text: string, catalogue: Catalogue, words: ListWords): Agency | null {
  for (const name of readings(text, words)) {
    const agency = agencyByName(name, catalogue) ?? agencyByName(`UBND ${name}`, catalogue);
    if (agency) return agency;
  }
  return null;
}

function listedIn(text: string, catalogue: Catalogue, words: ListWords): Agency | null {
  for (const name of readings(text, words)) {
    const agency = findAgency(name.replace(/(?<![.;,:])[.;,:]+$/, ''), catalogue);
    if (agency) return agency;
  }
  return null;
}

interface NamedInLine {
  agencies: Agency[];
  /** The catalogued committee that stands beside them, as a district does beside its communes. */
  beside: Agency | null;
}

/** The agencies of a tab-separated line: the units made from names, not the one of the catalogue that stands beside them. */
function agenciesOf(line: string, catalogue: Catalogue, words: ListWords): NamedInLine {
  const cells = line.split('\t').flatMap((cell) => cell.split(words.next));
  const found = cells.flatMap(
    (cell) => unitIn(cell, catalogue, words) ?? listedIn(cell, catalogue, words) ?? [],
  );
  const isUnit = ({ level }: Agency): boolean => levelsByName(catalogue).some(({ id }) => id === level);
  const made = found.filter(isUnit);
  const listed = found.filter((agency) => !isUnit(agency));
  if (made.length > 0)
    return { agencies: made, beside: listed.find((agency) => isCommittee(catalogue, agency)) ?? null };
  // `Sở Nội vụ; Sở Tư pháp` are two; of a row of cells the first is the name.
  return { agencies: line.includes('\t') ? listed.slice(0, 1) : listed, beside: null };
}

/** Two units of one name are told apart by the one that they are part of. */
const within = ({ name }: Agency, { name: whole }: Agency, catalogue: Catalogue): Agency | null =>
  agencyByName(`${name}, ${whole.replace(/^UBND\s+/i, '')}`, catalogue);

/** A list of agencies as it is pasted from a sheet or a paper: one to a line, by its name or the row it stands in. */
export function readAgencyList(text: string, catalogue: Catalogue): AgencyList {
  const agencies = new Map<string, Agency>();
  const words = listWords(catalogue);
  const besides = new Map<string, string | null>();
  const unknown: ListedLine[] = [];
  const repeated: ListedLine[] = [];
  text.split(/\r\n|[\r\n]/).forEach((content, index) => {
    const line = { line: index + 1, text: tidy(content) };
    if (line.text === '') return;
    const { agencies: named, beside } = agenciesOf(content, catalogue, words);
    if (named.length === 0) unknown.push(line);
    for (const one of named) {
      const isOther = beside !== null && agencies.has(one.id) && besides.get(one.id) !== beside.id;
      const agency = (isOther && within(one, beside, catalogue)) || one;
      if (agencies.has(agency.id)) repeated.push(line);
      else {
        agencies.set(agency.id, agency);
        besides.set(agency.id, beside?.id ?? null);
      }
    }
  });
  return { agencies: [...agencies.values()], unknown, repeated };
}
