import type { Comparison } from './comparison';

/** A quantified target of the plan. */
export interface Target {
  /** Stable code, `CT01` … */
  code: string;
  /** The target's wording, as the plan prints it. */
  text: string;
  /**
   * "trên X" is `>`; "tối thiểu", "từ X trở lên", "đạt X", "100%" are `>=`; "dưới X" is `<`; "không quá X", "tối đa X"
   * and a rank are `<=` (docs/decisions.md, "Targets").
   */
  operator: Comparison;
  /** In `unit`: 90 for 90 %. */
  threshold: number;
  /** `%`: attained = numerator / denominator × 100. Anything else (`tin/tháng`): attained = numerator / denominator. */
  unit: string;
  /** Id of the catalogue level whose agencies it binds, or null for all its owners. */
  level: string | null;
  /** Code I–VII of its section in the appendix, or null for the plan's body. */
  section: string | null;
  /** What to count, in words. */
  numerator: string;
  denominator: string;
  /** True when both parts count things (whole numbers). */
  counted: boolean;
  /** Names of the agencies or groups, as in the catalogue, that report it. */
  owners: string[];
  /** Why they own it, if the wording beside the target leaves it open; omitted if it names them. */
  ownersReason?: string | undefined;
  /** Clause: `II.1, gạch đầu dòng 4` or `Phụ lục, mục tiêu II.4`. */
  source: string;
  /** Code of the target whose numerator must be at least this one's, with the same denominator; null if none. */
  partOf: string | null;
  /** The figure that counts the same thing whoever reports it, and must therefore agree between agencies; null if none. */
  agreesAcross: 'numerator' | 'denominator' | null;
  /** What the denominator must be, each omitted if only the agency knows it: a count fixed by the plan, */
  denominatorCount?: number | undefined;
  /** the months of the period, */
  denominatorMonths?: boolean | undefined;
  /** or another target's denominator, by its code. */
  denominatorOf?: string | undefined;
  /** It counts the plan's own tasks: those due, and those of them done on time. */
  countsTasks?: boolean | undefined;
}

export type Verdict = 'dat' | 'chua-dat' | 'chua-co-so-lieu';
