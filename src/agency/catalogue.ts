import type { IsoDate } from '../text/calendar';

/** A kind of unit of local government: xã, phường, đặc khu. */
export interface UnitKind {
  /** As written in an agency's name, in lower case: `xã` in “UBND xã Tân Mỹ”. */
  name: string;
  /** Its abbreviations in lists, without the dot: `x` for “x. Tân Mỹ”. */
  short: string[];
  /** English name of its committee in the pane; `{name}` is the unit: “People's Committee of {name} Commune”. */
  englishName?: string | undefined;
}

/** A level of agencies; the catalogue lists levels in display order. */
export interface Level {
  /** ASCII, `xa`. */
  id: string;
  /** In tables: “Cấp xã”. */
  name: string;
  /** Heading of a list of its agencies. */
  heading: Record<'vi' | 'en', string>;
  /** Tier of local government, 1 being the province; null for levels outside it: ngành dọc, press, enterprises. */
  tier: number | null;
  /** Kinds of units whose people's committees make up this level; empty for departments. */
  units: UnitKind[];
  /**
   * Set when the level has too many agencies to list: each is created from its name, “UBND xã Tân Mỹ”, and users paste
   * lists of them. Null when the catalogue names them.
   */
  byName: {
    /** Signatory's title: “Chủ tịch”. */
    head: string;
    /** Example names, to show the format. */
    examples: string[];
    /** How to tell two units with the same name apart; null if that cannot happen. */
    homonym: string | null;
  } | null;
}

/** Name at the top of an agency's documents, signatory and place (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface Letterhead {
  /** Direct superior, printed above the agency's own name; null if it has none, like a people's committee. */
  superior: string | null;
  /** Signatory's title: “Giám đốc”. */
  head: string;
  /** Place of signing: “Bắc Giang”. */
  seat: string;
}

export interface Agency extends Letterhead {
  /** Stable id, ASCII: `SNV`, `UBND-LG`, `XM001`. Used in file names. */
  id: string;
  /** Official name, `Sở Nội vụ`. */
  name: string;
  /** English name in the pane; omitted when there is no usual one. */
  englishName?: string | undefined;
  /** Id of a level. */
  level: string;
  /** Short name for running text. */
  shortName: string;
  aliases: string[];
  /** Its symbol in document numbers: `SNV` in `2231/SNV-CCHC`. */
  symbol: string | null;
  /** First and last day it exists under this name; null means open-ended. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** Ids of the agencies it was renamed from or absorbed; when an agency was split, each part lists its id. */
  was?: string[] | undefined;
  /** True if it sends a workbook to the coordinator. */
  reports: boolean;
}

export interface AgencyGroup {
  id: string;
  /** `Các sở, ngành` */
  name: string;
  aliases: string[];
  /** Ids of member agencies, or of levels whose agencies are all members. */
  members: string[];
  memberLevels: string[];
  /** Why these members, when the wording leaves it open. */
  reason?: string | undefined;
}

export interface Catalogue {
  id: string;
  province: string;
  /** Issues the plan and acts for the whole province: “UBND tỉnh Bắc Giang”. */
  government: Letterhead & { name: string };
  /** Id of the agency that distributes and consolidates the workbooks: Sở Nội vụ. */
  coordinator: string;
  levels: Level[];
  agencies: Agency[];
  groups: AgencyGroup[];
}

/** An agency or group found in a phrase. */
export interface AgencyMatch {
  kind: 'agency' | 'group';
  id: string;
  name: string;
  /** The matched words, as typed. */
  text: string;
  /** Text of the following parenthesis, or null: "đối với nhiệm vụ tự kiểm tra". */
  condition: string | null;
  /** True if a typo was repaired. */
  repaired: boolean;
}

export interface AgencyResolution {
  phrase: string;
  matches: AgencyMatch[];
  /** Words that match no known agency or group; never guessed. */
  unresolved: string[];
}
