import type { Deadline } from '../../deadline/deadline';
import type { MessageValues } from '../../messages/format';
import type { PlanColumn } from '../../plan/plan';
import type { ProposedTarget } from '../../target/readTargets';
import type { ColumnKey } from '../columnWords';

/** A location in a source. */
export interface SourcePlace {
  /** The sheet's name, or the number of the table in the document. */
  table: string;
  /** In the source's numbering, from 1. */
  row: number;
  /** The sheet's column letter, or the column number in a document's table; null for a whole row. */
  column: string | null;
  isSheet: boolean;
}

interface Remark<Kind extends string> {
  place: SourcePlace | null;
  /** As printed. */
  text: string;
  why: Kind;
  values: MessageValues;
}

/**
 * Anything that could not be read: a phrase with no known meaning, an agency missing from the catalogue, an unknown
 * column, a line without product, lead and time.
 */
export type Unread = Remark<'deadline' | 'agency' | 'column' | 'nothingAsked'>;

/**
 * Notes about the import: a personal name or telephone number was removed; the source has no year, or the year in its
 * title differs from that of most of its dates; its section names are lost; a date's day and month may have been
 * swapped; the unit of money that a line states, that was written beside each number because it is not that of
 * agencies' workbooks, or that is stated nowhere.
 */
export type Notice = Remark<
  'contact' | 'year' | 'otherYear' | 'sections' | 'swapped' | 'unit' | 'unitAdded' | 'noUnit'
>;

export interface ImportedColumn {
  /** The sheet's column letter, or the column number in a document's table. */
  column: string;
  header: string;
  key: ColumnKey | null;
}

/** A row of a plan's appendix, its cells as typed except for Unicode normalisation. */
export interface ImportedRow {
  /** As printed if the table has codes, otherwise generated: `II.2.1.HD3`. */
  code: string;
  /** The section's numeral; empty if the table has none. */
  section: string;
  objective: string;
  task: string;
  /** Empty for a nhiệm vụ without an activity. */
  activity: string;
  product: string;
  lead: string;
  coordinating: string;
  time: string;
  budget: string;
  note: string;
  place: SourcePlace;
  /** Columns whose text comes from a merged cell above, or was left empty below one. */
  inherited: PlanColumn[];
  deadline: Deadline;
}

export interface UnknownAgency {
  name: string;
  /** Catalogue names with the most similar spelling or wording, best first. */
  nearest: string[];
  /** Id of the level its name suggests; null if it suggests none. */
  level: string | null;
  places: SourcePlace[];
}

export interface ImportedPlan {
  /** First and last row of the header. */
  header: { first: SourcePlace; last: SourcePlace };
  columns: ImportedColumn[];
  /** Section names in the source; an empty title means the source lost it. */
  sections: { code: string; title: string }[];
  rows: ImportedRow[];
  /** Proposals from sentences, all unconfirmed. */
  targets: (ProposedTarget & { section: string; place: SourcePlace })[];
  agencies: UnknownAgency[];
  unread: Unread[];
  /** Changes, omissions and unknowns that do not block the import. */
  notices: Notice[];
  /** The year assumed for dates without one. */
  year: number;
}
