import { tidy } from '../text/normalise';
import type { Agency, Catalogue } from './catalogue';
import { communeAgency, findAgency } from './membership';

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
/** The next commune of one cell begins here; a comma may also stand before its district. */
const NEXT = /;|,\s*(?=(?:UBND\s+)?(?:xã|phường|thị trấn)\s)/iu;
const SHORT: readonly [RegExp, string][] = [
  [/^(?:UBND\s+)?x\.\s*(?=\S)/iu, 'xã '],
  [/^(?:UBND\s+)?p\.\s*(?=\S)/iu, 'phường '],
  [/^(?:UBND\s+)?tt\.\s*(?=\S)/iu, 'thị trấn '],
];

/** A name as it is, without what stands in front of it, and with its kind written out. */
function readings(text: string): string[] {
  const bare = tidy(text.replace(QUOTES, ''));
  const numbered = [bare, tidy(bare.replace(ORDINAL, '').replace(QUOTES, ''))];
  return numbered.flatMap((name) => [
    name,
    ...SHORT.filter(([short]) => short.test(name)).map(([short, kind]) => name.replace(short, kind)),
  ]);
}

/** With or without its number, with or without "UBND". */
function communeIn(text: string): Agency | null {
  for (const name of readings(text)) {
    const agency = communeAgency(name) ?? communeAgency(`UBND ${name}`);
    if (agency) return agency;
  }
  return null;
}

function listedIn(text: string, catalogue: Catalogue): Agency | null {
  for (const name of readings(text)) {
    const agency = findAgency(name.replace(/(?<![.;,:])[.;,:]+$/, ''), catalogue);
    if (agency) return agency;
  }
  return null;
}

/** The agencies of a line, whose cells are apart by tabs: its communes, not the district that stands beside them. */
function agenciesOf(line: string, catalogue: Catalogue): { agencies: Agency[]; district: Agency | null } {
  const cells = line.split('\t').flatMap((cell) => cell.split(NEXT));
  const found = cells.flatMap((cell) => communeIn(cell) ?? listedIn(cell, catalogue) ?? []);
  // The catalogue lists no commune.
  const communes = found.filter(({ level }) => level === 'xa');
  const listed = found.filter(({ level }) => level !== 'xa');
  const district = listed.find(({ level }) => level === 'huyen') ?? null;
  if (communes.length > 0) return { agencies: communes, district };
  // `Sở Nội vụ; Sở Tư pháp` are two; of a row of cells the first is the name.
  return { agencies: line.includes('\t') ? listed.slice(0, 1) : listed, district: null };
}

/** Two communes of one name are told apart by their district. */
const inDistrict = ({ name }: Agency, { name: district }: Agency): Agency | null =>
  communeAgency(`${name}, ${district.replace(/^UBND\s+/i, '')}`);

/** A list of agencies as it is pasted from a sheet or a paper: one to a line, by its name or the row it stands in. */
export function readAgencyList(text: string, catalogue: Catalogue): AgencyList {
  const agencies = new Map<string, Agency>();
  const districts = new Map<string, string | null>();
  const unknown: ListedLine[] = [];
  const repeated: ListedLine[] = [];
  text.split(/\r\n|[\r\n]/).forEach((content, index) => {
    const line = { line: index + 1, text: tidy(content) };
    if (line.text === '') return;
    const { agencies: named, district } = agenciesOf(content, catalogue);
    if (named.length === 0) unknown.push(line);
    for (const one of named) {
      const isOther = district !== null && agencies.has(one.id) && districts.get(one.id) !== district.id;
      const agency = (isOther && inDistrict(one, district)) || one;
      if (agencies.has(agency.id)) repeated.push(line);
      else {
        agencies.set(agency.id, agency);
        districts.set(agency.id, district?.id ?? null);
      }
    }
  });
  return { agencies: [...agencies.values()], unknown, repeated };
}
