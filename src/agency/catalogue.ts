import type { IsoDate } from '../text/calendar';

/** Level of government an agency belongs to: province, district, commune, central (ngành dọc), other (press, enterprises). */
export type AgencyLevel = 'tinh' | 'huyen' | 'xa' | 'trung-uong' | 'khac';

export interface Agency {
  /** Stable id, ASCII: `SNV`, `UBND-LG`, `XM001`. Used in file names. */
  id: string;
  /** Official name, `Sở Nội vụ`. */
  name: string;
  level: AgencyLevel;
  /** What it is called in running text. */
  shortName: string;
  aliases: string[];
  /** Symbol in document numbers: `SNV` in `2231/SNV-CCHC`. */
  symbol: string | null;
  /** First and last day it exists under this name; null is open. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** True where it sends a workbook to Sở Nội vụ. */
  reports: boolean;
}

export interface AgencyGroup {
  id: string;
  /** `Các sở, ngành` */
  name: string;
  aliases: string[];
  /** Ids of member agencies, or levels whose agencies are all members. */
  members: string[];
  memberLevels: AgencyLevel[];
}

export interface Catalogue {
  id: string;
  province: string;
  agencies: Agency[];
  groups: AgencyGroup[];
}

/** One agency or group found in a phrase. */
export interface AgencyMatch {
  kind: 'agency' | 'group';
  id: string;
  name: string;
  /** The words of the phrase that were matched, as typed. */
  text: string;
  /** Text of the parenthesis that follows, or null: "đối với nhiệm vụ tự kiểm tra". */
  condition: string | null;
  /** True when a typo was repaired. */
  repaired: boolean;
}

export interface AgencyResolution {
  phrase: string;
  matches: AgencyMatch[];
  /** Words that name no agency or group that we know; never guessed. */
  unresolved: string[];
}
