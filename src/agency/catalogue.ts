import type { IsoDate } from '../text/calendar';

/** A kind of unit of local government: xã, phường, đặc khu. */
export interface UnitKind {
  /** As it stands in an agency's name, in lower case: `xã` in “UBND xã Tân Mỹ”. */
  name: string;
  /** How lists shorten it before a dot: `x` for “x. Tân Mỹ”. */
  short: string[];
  /** How the pane calls its committee in English, `{name}` being the unit's: “People's Committee of {name} Commune”. */
  englishName?: string | undefined;
}

/** A level of agencies, in the order in which levels are listed. */
export interface Level {
  /** ASCII, `xa`. */
  id: string;
  /** In tables: “Cấp xã”. */
  name: string;
  /** Over a list of its agencies. */
  heading: Record<'vi' | 'en', string>;
  /** Tier of local government, 1 the province; null for what is none: ngành dọc, press, enterprises. */
  tier: number | null;
  /** Kinds of units whose people's committees its agencies are; empty where they are departments. */
  units: UnitKind[];
  /**
   * Where its agencies are too many to be in the catalogue: one is made from its name, “UBND xã Tân Mỹ”, and lists of them
   * are pasted. Null where the catalogue names them.
   */
  byName: {
    /** Title of who signs: “Chủ tịch”. */
    head: string;
    /** Names to show how one is written. */
    examples: string[];
    /** How two units of one name are told apart; null where that cannot happen. */
    homonym: string | null;
  } | null;
}

/** Whose name stands over a document of an agency, and who signs it where (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface Letterhead {
  /** Direct superior, printed above the agency's own name; null where there is none, as with a people's committee. */
  superior: string | null;
  /** Title of who signs for it: “Giám đốc”. */
  head: string;
  /** Place of signing: “Bắc Giang”. */
  seat: string;
}

export interface Agency extends Letterhead {
  /** Stable id, ASCII: `SNV`, `UBND-LG`, `XM001`. Used in file names. */
  id: string;
  /** Official name, `Sở Nội vụ`. */
  name: string;
  /** As the pane calls it in English; left out where it has no usual name. */
  englishName?: string | undefined;
  /** Id of a level. */
  level: string;
  /** What it is called in running text. */
  shortName: string;
  aliases: string[];
  /** Symbol in document numbers: `SNV` in `2231/SNV-CCHC`. */
  symbol: string | null;
  /** First and last day it exists under this name; null is open. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** Ids of the agencies that it was, or that became part of it; of one that was split, both parts have its id. */
  was?: string[] | undefined;
  /** True where it sends a workbook to the coordinator. */
  reports: boolean;
}

export interface AgencyGroup {
  id: string;
  /** `Các sở, ngành` */
  name: string;
  aliases: string[];
  /** Ids of member agencies, or levels whose agencies are all members. */
  members: string[];
  memberLevels: string[];
  /** Why these, where the words leave it open. */
  reason?: string | undefined;
}

export interface Catalogue {
  id: string;
  province: string;
  /** Who issues the plan and stands for the whole province: “UBND tỉnh Bắc Giang”. */
  government: Letterhead & { name: string };
  /** Id of the agency that gives out and consolidates the workbooks: Sở Nội vụ. */
  coordinator: string;
  levels: Level[];
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
