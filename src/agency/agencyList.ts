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

/** Ordinals and bullets in front of a name: `12.`, `3)`, `-`. */
const ORDINAL = /^(?:\d+\s*[.)/:]?\s+|\d+[.)]|[-–•*+]\s*)/;

/** With or without its number, with or without "UBND". */
const communeIn = (text: string): Agency | null => communeAgency(text) ?? communeAgency(`UBND ${text}`);

/** The agency of a line, whose cells are apart by tabs: a commune before the district that stands beside it. */
function agencyOf(line: string, catalogue: Catalogue): Agency | null {
  const cells = line.split('\t').map((cell) => tidy(tidy(cell).replace(ORDINAL, '')));
  for (const find of [communeIn, (name: string) => findAgency(name, catalogue)]) {
    for (const cell of cells) {
      const agency = find(cell);
      if (agency) return agency;
    }
  }
  return null;
}

/** A list of agencies as it is pasted from a sheet or typed: one to a line, by its name or the row it stands in. */
export function readAgencyList(text: string, catalogue: Catalogue): AgencyList {
  const agencies = new Map<string, Agency>();
  const unknown: ListedLine[] = [];
  const repeated: ListedLine[] = [];
  text.split(/\r\n|[\r\n]/).forEach((content, index) => {
    const line = { line: index + 1, text: tidy(content) };
    if (line.text === '') return;
    const agency = agencyOf(content, catalogue);
    if (!agency) unknown.push(line);
    else if (agencies.has(agency.id)) repeated.push(line);
    else agencies.set(agency.id, agency);
  });
  return { agencies: [...agencies.values()], unknown, repeated };
}
