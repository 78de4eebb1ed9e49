/** "trên X" is `>`; "tối thiểu", "từ X trở lên", "đạt X", "100%" are `>=` (docs/architecture.md, "Targets"). */
export type Operator = '>' | '>=';

/** A quantified target of the plan. */
export interface Target {
  /** Stable code, `CT01` … */
  code: string;
  /** The target in words, as the plan prints it. */
  text: string;
  operator: Operator;
  /** In `unit`: 90 for 90 %. */
  threshold: number;
  /** `%`: attained = numerator / denominator × 100. Anything else (`tin/tháng`): attained = numerator / denominator. */
  unit: string;
  /** Id of the catalogue's level whose agencies it binds, or null for all its owners. */
  level: string | null;
  /** Section code I–VII of the appendix that it belongs to, or null for the plan's body. */
  section: string | null;
  /** What to count, in words. */
  numerator: string;
  denominator: string;
  /** True when both parts count things (whole numbers). */
  counted: boolean;
  /** Names of agencies or groups, as in the catalogue, that report it. */
  owners: string[];
  /** Why they do, where the words beside the target leave it open; left out where these name them. */
  ownersReason?: string | undefined;
  /** Clause: `II.1, gạch đầu dòng 4` or `Phụ lục, mục tiêu II.4`. */
  source: string;
  /** Code of the target whose numerator must be at least ours, same denominator; null where none. */
  partOf: string | null;
  /** The figure that counts the same thing whoever reports it, and so must agree between agencies; null where none. */
  agreesAcross: 'numerator' | 'denominator' | null;
  /** What the denominator has to be, each left out where only the agency knows it: a count that the plan fixes, */
  denominatorCount?: number | undefined;
  /** the months of the period, */
  denominatorMonths?: boolean | undefined;
  /** or what another target's, named by its code, is. */
  denominatorOf?: string | undefined;
  /** It counts the plan's own tasks: what is due, and what of it was done in time. */
  countsTasks?: boolean | undefined;
}

export type Verdict = 'dat' | 'chua-dat' | 'chua-co-so-lieu';
