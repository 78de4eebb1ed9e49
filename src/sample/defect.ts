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

/** A row untouched by the file's other defects; `kind` is its kind of deadline. */
export interface FreeRow {
  table: 'tasks' | 'targets';
  code: string;
  kind: string;
  start: number | null;
  due: number | null;
  /** Agencies the plan names for it, as printed. */
  named: string;
  /** Document symbol of the row's agency. */
  symbol: string;
  /** Document symbol of an agency unrelated to the row; null if there is none. */
  strangerSymbol: string | null;
  /** Document symbol, unique among agencies, of another agency with the same row. */
  fellowSymbol: string | null;
  /** A valid document number for the row; no other row has it. */
  document: string;
  /** Kinds of documents the row's product can be, if the plan says so. */
  documentKinds: readonly string[] | undefined;
  ownDocument: boolean;
  isCompulsory: boolean;
  /** A document cited by an earlier row of another mục tiêu. */
  earlierPaper: { number: string; day: number } | null;
  /** Whether the row promises a document owed by the agency. */
  documentOwed: boolean;
  /** At least three of the agency's tasks have fallen due. */
  isManyDue: boolean;
  /** Nothing is owed until the agency gives a status. */
  isConditional: boolean;
  /** Target that this one is part of. */
  partOf: string | null;
}

interface Common {
  /** Rule that must report it. */
  rule: string;
  /** What a person did wrong, in Vietnamese. */
  what: string;
}

/** A typing error in the cells of one row. */
export interface TypedDefect extends Common {
  kind: 'typed';
  table: 'tasks' | 'targets';
  /** Rows where it makes sense. */
  fits?: (row: FreeRow, entries: AgencyEntries) => boolean;
  /** Changes the row's entry; returns the headers of the columns where it must be found. */
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
      /** The plan's number, and the serial of its date of issue. */
      plan: { number: string; issuedOn: number };
    },
    /** The row's due date in the plan. */
    due: number | null,
  ) => string | string[];
  /**
   * Only a defect when compared with the same agency's workbook of an earlier period: one that rightly differs in the
   * row, or one that is identical.
   */
  earlier?: 'other' | 'same';
}

/** Facts about the plan that a defect needs beyond its workbook. */
export interface PlanFacts {
  /** Codes of the targets that bind a single level. */
  levelTargets: readonly string[];
}

/** Damage to the workbook itself. */
export interface DamageDefect extends Common {
  kind: 'damage';
  /** Must be alone in its file, because it hides other defects. */
  alone?: boolean;
  /** Needs something few agencies have. */
  scarce?: boolean;
  damage: (spec: WorkbookSpec, random: Random, plan: PlanFacts) => Planted[] | null;
  /** Changes in the file that a spec cannot express. */
  edit?: EditPart;
}

/** Rewrites an XML part of the file. */
export type EditPart = (path: string, xml: string) => string;

/** Damage to the file's bytes, which a spec cannot express. */
export interface FileDefect extends Common {
  kind: 'file';
  edit: EditPart;
  /** Additional parts of the file, by path. */
  parts?: Readonly<Record<string, string>>;
  at: Planted;
}

export type Defect = TypedDefect | DamageDefect | FileDefect;
