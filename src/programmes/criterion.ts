/** Points for a share of tasks done, according to the office's own scoring rules. */
export interface ScoreBand {
  /** Minimum share, in percent, for these points. */
  from: number;
  points: number;
}

/**
 * A criterion of the yearly self-scoring (PAR index), mapped to tasks by the office. None is bundled: the scoring
 * office decides which criteria exist, which tasks belong to them and what a share is worth.
 */
export interface Criterion {
  code: string;
  text: string;
  /** Plan row codes, as shown in its workbooks: `II.2.1.HD3`, `P.IV.1.1.a`. */
  tasks: string[];
  /** By ascending share; empty if the office has not filled them in. */
  bands: ScoreBand[];
}
