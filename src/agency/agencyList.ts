import { tidy } from '../text/normalise';
import type { Agency, Catalogue } from './catalogue';
import { agencyByName, anyOf, unitKinds } from './agencyByName';
import { isCommittee, levelsByName } from './levels';
import { findAgency } from './membership';
import { nearestNames } from './nearestNames';

/** 1-based. */
export interface ListedLine {
  line: number;
  text: string;
}

/** The agencies of a list, in order and without duplicates, and the lines that could not be resolved. */
export interface AgencyList {
  agencies: Agency[];
  unknown: ListedLine[];
  /** Lines naming an agency already named by an earlier line. */
  repeated: ListedLine[];
  /** Lines that name no agency of the catalogue, with similar names from it. */
  near: (ListedLine & { names: string[] })[];
}

/** Ordinals and bullets in front of a name: `12.`, `1.1.`, `3)`, `II.`, `a)`, `1-`, `-`. */
const ORDINAL = /^(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s*[.):/-]\s*|\d+\s+|[-–•*+]\s*)+/i;
const QUOTES = /^["“”'‘’]+|(?<!["“”'‘’])["“”'‘’]+$/g;
/** How names are written in a list; depends on the catalogue's kinds of units. */
interface ListWords {
  /** Start of the next unit within one cell; a comma may also precede the unit that contains it. */
  next: RegExp;
  /** Abbreviated kinds and their full forms. */
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

/** The name as it is, without its prefix, and with its kind written out. */
function readings(text: string, { short }: ListWords): string[] {
  const bare = tidy(text.replace(QUOTES, ''));
  const numbered = [bare, tidy(bare.replace(ORDINAL, '').replace(QUOTES, ''))];
  return numbered.flatMap((name) => [
    name,
    ...short.filter(([pattern]) => pattern.test(name)).map(([pattern, kind]) => name.replace(pattern, kind)),
  ]);
}

/** With or without its number and "UBND". */
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
  /** A catalogue committee listed beside them, as a district is beside its communes. */
  beside: Agency | null;
}

/** The agencies of a tab-separated line: units created from names, leaving out the catalogue committee beside them. */
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
  // `Sở Nội vụ; Sở Tư pháp` is two agencies; in a row of cells the first is the name.
  return { agencies: line.includes('\t') ? listed.slice(0, 1) : listed, beside: null };
}

/** Tolerates a letter or two. */
const NEARLY = 0.75;

/** Units with the same name are distinguished by the unit that contains them. */
const within = ({ name }: Agency, { name: whole }: Agency, catalogue: Catalogue): Agency | null =>
  agencyByName(`${name}, ${whole.replace(/^UBND\s+/i, '')}`, catalogue);

/** Reads a list of agencies pasted from a sheet or document: one per line, as a bare name or a whole table row. */
export function readAgencyList(text: string, catalogue: Catalogue): AgencyList {
  const agencies = new Map<string, Agency>();
  const words = listWords(catalogue);
  const besides = new Map<string, string | null>();
  const unknown: ListedLine[] = [];
  const repeated: ListedLine[] = [];
  const near: AgencyList['near'] = [];
  const suggest = (line: ListedLine, names: string[]): void => {
    if (names.length > 0) near.push({ ...line, names });
  };
  text.split(/\r\n|[\r\n]/).forEach((content, index) => {
    const line = { line: index + 1, text: tidy(content) };
    if (line.text === '') return;
    const { agencies: named, beside } = agenciesOf(content, catalogue, words);
    if (named.length === 0) {
      unknown.push(line);
      suggest(line, nearestNames(line.text, catalogue, NEARLY));
    }
    for (const one of named) {
      const listed = catalogue.agencies.filter(({ level }) => level === one.level);
      if (!listed.some(({ id }) => id === one.id))
        suggest(line, nearestNames(one.name, { agencies: listed, groups: [] }, NEARLY));

      const isOther = beside !== null && agencies.has(one.id) && besides.get(one.id) !== beside.id;
      const agency = (isOther && within(one, beside, catalogue)) || one;
      if (agencies.has(agency.id)) repeated.push(line);
      else {
        agencies.set(agency.id, agency);
        besides.set(agency.id, beside?.id ?? null);
      }
    }
  });
  return { agencies: [...agencies.values()], unknown, repeated, near };
}
