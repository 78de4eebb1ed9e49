import type { Agency, Catalogue, Letterhead } from '../agency/catalogue';
import { COMMITTEE, committeeUnit } from '../agency/committee';
import { paperText } from '../messages/paperText';

/** The issuer of a document: data for its letterhead, symbol and signature. */
export interface Issuer extends Letterhead {
  name: string;
  /** Symbol in document numbers; null if the catalogue has none. */
  symbol: string | null;
  /** A people's committee, in whose name its head signs. */
  isCommittee: boolean;
}

/** An agency of a catalogue as the issuer of its own documents. */
export function issuerOf(agency: Agency, { levels }: Catalogue): Issuer {
  const level = levels.find(({ id }) => id === agency.level);
  return { ...agency, isCommittee: (level?.units.length ?? 0) > 0 };
}

/** The provincial government as an issuer. */
export const governmentOf = ({ government }: Catalogue): Issuer => ({
  ...government,
  symbol: COMMITTEE,
  isCommittee: true,
});

/**
 * The issuer's own name in full, in capitals, one line each: only its superior's may be abbreviated (Nghị định 30, mục
 * II.2).
 */
export function issuerLines({ name, isCommittee }: Issuer): string[] {
  const place = isCommittee ? committeeUnit(name) : null;
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  return place === null ? [upper(name)] : [paperText('frame.committee'), upper(place)];
}
