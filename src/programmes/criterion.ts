/** Points for a share of tasks done, as the office's own scoring rules give them. */
export interface ScoreBand {
  /** The least share, in percent, that gets these points. */
  from: number;
  points: number;
}

/**
 * A criterion of the yearly self-scoring (PAR index), mapped to tasks by the office. None is bundled: which criteria
 * there are, what belongs to them and what a share is worth is decided by whoever scores.
 */
export interface Criterion {
  code: string;
  text: string;
  /** Codes of rows of the plan, as its workbooks show them: `II.2.1.HD3`, `P.IV.1.1.a`. */
  tasks: string[];
  /** By ascending share; empty if the office has not filled them in. */
  bands: ScoreBand[];
}
