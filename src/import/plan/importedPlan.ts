import type { Deadline } from '../../deadline/deadline';
import type { MessageValues } from '../../messages/format';
import type { PlanColumn } from '../../plan/plan';
import type { ProposedTarget } from '../../target/readTargets';
import type { ColumnKey } from '../columnWords';

/** Where something stands in a source. */
export interface SourcePlace {
  /** The sheet's name, or which table of the document it is. */
  table: string;
  /** As the source counts, from 1. */
  row: number;
  /** The sheet's letter, or the number in a document's table; null for a whole row. */
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

/** What cannot be read: a phrase of no known meaning, an agency that the catalogue lacks, a column of unknown name, a line without product, lead and time. */
export type Unread = Remark<'deadline' | 'agency' | 'column' | 'nothingAsked'>;

/** What was done on reading: a person's name or telephone number was cut off; the source has no year; it lost its sections' names. */
export type Told = Remark<'contact' | 'year' | 'sections'>;

export interface ImportedColumn {
  /** The sheet's letter, or the number in a document's table. */
  column: string;
  header: string;
  key: ColumnKey | null;
}

/** A row of a plan's appendix, its cells as typed but for Unicode's form. */
export interface ImportedRow {
  /** As printed where the table has codes, else ours: `II.2.1.HD3`. */
  code: string;
  /** The section's numeral; empty where the table has none. */
  section: string;
  objective: string;
  task: string;
  /** Empty where the table has a nhiệm vụ without an activity. */
  activity: string;
  product: string;
  lead: string;
  coordinating: string;
  time: string;
  budget: string;
  note: string;
  place: SourcePlace;
  /** Columns whose text comes from a merged cell above, or was printed empty under one. */
  inherited: PlanColumn[];
  deadline: Deadline;
}

export interface UnknownAgency {
  name: string;
  /** Names of the catalogue that are spelled or worded nearest, the nearest first. */
  nearest: string[];
  /** Id of the level that its name seems to be of; null where nothing tells. */
  level: string | null;
  places: SourcePlace[];
}

export interface ImportedPlan {
  /** Where the header stands, first and last row. */
  header: { first: SourcePlace; last: SourcePlace };
  columns: ImportedColumn[];
  /** What the source calls its sections; an empty title is one that the source lost. */
  sections: { code: string; title: string }[];
  rows: ImportedRow[];
  /** Proposed from sentences, none of them confirmed. */
  targets: (ProposedTarget & { section: string; place: SourcePlace })[];
  agencies: UnknownAgency[];
  unread: Unread[];
  /** What was changed, left out or cannot be known, and hinders nothing. */
  told: Told[];
  /** The year that dates without one are of. */
  year: number;
}
