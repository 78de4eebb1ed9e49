import type { CellScalar } from '../workbook/spec';
import type { AgencyEntries, TargetEntry } from '../fields/entry';
import type { WorkbookSpec } from '../workbook/spec';
import type { Random } from './random';

/** Where a planted defect must be found. */
export interface Planted {
  sheet: string | null;
  cell: string | null;
  row: string | null;
}

/** A row that no other defect of the file has touched; `kind` is its kind of deadline. */
export interface FreeRow {
  table: 'tasks' | 'targets';
  code: string;
  kind: string;
  start: number | null;
  due: number | null;
  /** Agencies that the plan names for it, as printed. */
  named: string;
  /** What the row's agency signs with. */
  symbol: string;
  /** What an agency signs with that has nothing to do with the row; null where there is none. */
  strangerSymbol: string | null;
  /** What another agency signs with that has the same row, of whose symbol there is one only. */
  fellowSymbol: string | null;
  /** A number that is right for the row; no other row has it. */
  document: string;
  /** Kinds of documents that the row's product can be, where the plan says so. */
  documentKinds: readonly string[] | undefined;
  ownDocument: boolean;
  isCompulsory: boolean;
  /** What another row of another mục tiêu, further up, cites. */
  earlierPaper: { number: string; day: number } | null;
  /** Whether the row promises a document that the agency owes. */
  documentOwed: boolean;
  /** At least three tasks of the agency's have fallen due. */
  isManyDue: boolean;
  /** Owes nothing until the agency gives a status. */
  isConditional: boolean;
  /** Target that this one is a part of. */
  partOf: string | null;
}

interface Common {
  /** Rule that must say so. */
  rule: string;
  /** What a person did, in Vietnamese. */
  what: string;
}

/** Typed wrongly into the cells of one row. */
export interface TypedDefect extends Common {
  kind: 'typed';
  table: 'tasks' | 'targets';
  /** Rows in which it makes sense. */
  fits?: (row: FreeRow, entries: AgencyEntries) => boolean;
  /** Changes the row's entry; gives the headers of the columns in which it must be found. */
  type: (
    entry: Record<string, CellScalar>,
    context: {
      random: Random;
      reportingDate: number;
      year: number;
      whole: TargetEntry | null;
      strangerSymbol: string | null;
      fellowSymbol: string | null;
      document: string;
      earlierPaper: { number: string; day: number } | null;
      /** The plan's number, and the serial of the day on which it was issued. */
      plan: { number: string; issuedOn: number };
    },
    /** The row's due day by the plan. */
    due: number | null,
  ) => string | string[];
  /**
   * Is one only beside the same agency's workbook of an earlier period: one that says something else in the row, as it should, or
   * one that says the same.
   */
  earlier?: 'other' | 'same';
}

/** What a defect must know of the plan beyond its workbook. */
export interface PlanFacts {
  /** Codes of the targets that bind one level only. */
  levelTargets: readonly string[];
}

/** Done to the workbook itself. */
export interface DamageDefect extends Common {
  kind: 'damage';
  /** Stands alone in its file: what it does hides other defects. */
  alone?: boolean;
  /** Needs what few agencies have. */
  scarce?: boolean;
  damage: (spec: WorkbookSpec, random: Random, plan: PlanFacts) => Planted[] | null;
  /** What it leaves in the file that a spec cannot hold. */
  edit?: EditPart;
}

/** An XML part of the file as it becomes. */
export type EditPart = (path: string, xml: string) => string;

/** Done to the file's bytes, which a spec cannot hold. */
export interface FileDefect extends Common {
  kind: 'file';
  edit: EditPart;
  /** Parts that the file gets besides, by path. */
  parts?: Readonly<Record<string, string>>;
  at: Planted;
}

export type Defect = TypedDefect | DamageDefect | FileDefect;
