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

/** Location of a finding; a bound cell qualifies. */
export interface FindingPlace {
  sheet: string | null;
  address: string | null;
}
export const NOWHERE: FindingPlace = { sheet: null, address: null };

export type FixOf = Pick<Fix, 'after' | 'safe'> & { afterFormula?: string };

export interface Report {
  /**
   * A null place reports nothing: the missing column is a finding of its own. Pass `row` if the subject does not imply
   * it.
   */
  (
    place: FindingPlace | BoundCell | null,
    values?: Finding['values'],
    fix?: FixOf | null,
    row?: string,
  ): void;
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
 * A reason for which Sở Nội vụ would return a workbook. Its folder, `rules/<group>/<rule>/`, also holds its texts
 * (`vi.json`, `en.json`) and cases where it must and must not fire (`cases.ts`); `npm run rules` registers it.
 */
export interface Rule<S extends Scope> {
  /** `group/what-is-wrong` */
  id: string;
  severity: Severity;
  scope: S;
  /** Fixed by remaking the workbook around its entries. */
  restored?: true;
  /** Cause of its findings, if they usually occur in large numbers. */
  cause?: Cause;
  check(subject: SubjectOf[S], report: Report): void;
}

export type AnyRule = { [S in Scope]: Rule<S> }[Scope];

/** Infers the subject type from the scope. */
export const rule = <S extends Scope>(definition: Rule<S>): Rule<S> => definition;
