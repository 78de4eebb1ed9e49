import type { BoundCell } from '../../entries/boundTable';
import type { Cause, Finding, Fix, Severity } from './finding';
import type {
  AnyTable,
  Context,
  EntriesSubject,
  TargetSubject,
  TaskSubject,
  TextSubject,
  RowSubject,
} from './subjects';

/** Where a finding is; a bound cell will do. */
export interface Place {
  sheet: string | null;
  address: string | null;
}
export const NOWHERE: Place = { sheet: null, address: null };

export type FixOf = Pick<Fix, 'after' | 'safe'> & { afterFormula?: string };

export interface Report {
  /** A null place (the column is gone: a finding of its own) reports nothing. `row` where the subject does not tell it. */
  (place: Place | BoundCell | null, values?: Finding['values'], fix?: FixOf | null, row?: string): void;
}

export interface SubjectOf {
  workbook: Context;
  table: { context: Context; table: AnyTable };
  row: RowSubject;
  task: TaskSubject;
  target: TargetSubject;
  text: TextSubject;
  entries: EntriesSubject;
}
export type Scope = keyof SubjectOf;

/**
 * One thing that Sở Nội vụ would send a workbook back for. Its folder, `rules/<group>/<rule>/`, also holds its texts
 * (`vi.json`, `en.json`) and cases that it must find and must not (`cases.ts`); `npm run rules` lists it.
 */
export interface Rule<S extends Scope> {
  /** `group/what-is-wrong` */
  id: string;
  severity: Severity;
  scope: S;
  /** Making the workbook again around its entries mends it. */
  restored?: true;
  /** What its findings go back to, where they come many at a time. */
  cause?: Cause;
  check(subject: SubjectOf[S], report: Report): void;
}

export type AnyRule = { [S in Scope]: Rule<S> }[Scope];

/** Infers the subject from the scope. */
export const rule = <S extends Scope>(definition: Rule<S>): Rule<S> => definition;
