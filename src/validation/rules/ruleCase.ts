import { toSerial } from '../../text/calendar';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import type { Fix } from '../engine/finding';

export type AgencyTableName = 'NhiemVu' | 'NhiemVuChung' | 'ChiTieu';

/** Edits a snapshot by what a reader sees: sheet, row code and header. */
export interface Workbench {
  snapshot: WorkbookSnapshot;
  sheet: (name: string) => SheetSnapshot;
  /** `Nhiệm vụ!K4`: a column's cell in the row with a given code. */
  at: (table: AgencyTableName, code: string, header: string) => string;
  /** `Nhiệm vụ!K3` */
  header: (table: AgencyTableName, header: string) => string;
  put: (place: string, value: CellScalar, formula?: string | null) => void;
  get: (place: string) => CellScalar;
  codes: (table: AgencyTableName) => string[];
}

type Proposal = Pick<Fix, 'after' | 'safe'> | null;

/** A workbook where a rule must, or must not, report something. Each rule has both kinds in its `cases.ts`. */
export interface RuleCase {
  /** What someone does to a valid workbook. */
  name: string;
  edit: (bench: Workbench) => void;
  /** Locations of the rule's findings, `Sheet!A1` or `-`; absent: the workbook must have no findings at all. */
  at?: (bench: Workbench) => string[];
  /** What each of them proposes, null for nothing; absent: not looked at. */
  fixes?: readonly Proposal[];
  /** What the Vietnamese text of each of them contains; absent: not looked at. */
  says?: readonly string[];
  /** Other rules that rightly fire too. */
  also?: string[];
  agency?: string;
  /** Supplies the agency's workbook of another period, with half the counts and different notes. */
  previous?: { period: string; edit?: (bench: Workbench) => void };
}

/** Serial of an ISO date, as in a date cell. */
export const day = (iso: string): number => toSerial(iso);

/** A case whose findings propose these values: surely, or for a person to decide. */
export const proposing = (one: RuleCase, ...fixes: Proposal[]): RuleCase => ({ ...one, fixes });
export const surely = (after: CellScalar): Proposal => ({ after, safe: true });
export const perhaps = (after: CellScalar): Proposal => ({ after, safe: false });
