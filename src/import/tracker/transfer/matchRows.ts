import { fold } from '../../../text/normalise';
import type { TrackerRow } from '../tracker';
import { likeness, wordsOf } from './likeness';

/** A plan row in an agency's workbook. */
export interface PlanLine {
  code: string;
  kind: 'task' | 'target';
  /** Texts describing the work; the most similar one counts. */
  texts: readonly string[];
}

export interface RowMatch {
  row: TrackerRow;
  line: PlanLine;
  /** `answer`: the user said so. */
  by: 'code' | 'text' | 'answer';
  /** 0–1 */
  likeness: number;
}

export interface Matched {
  sure: RowMatch[];
  /**
   * To be confirmed rather than guessed: similar enough to suggest but not to accept, or equally similar to another
   * row.
   */
  doubtful: RowMatch[];
  leftRows: TrackerRow[];
  leftLines: PlanLine[];
}

const SURE = 0.8;
const DOUBTFUL = 0.5;
/** A code alone may be a running number: the texts must be somewhat similar too. */
const BESIDE_CODE = 0.35;
/** Within this difference two candidates are ambiguous. */
const APART = 0.08;

/** Matches the tracker's rows to the plan's, one to one: by code, then by text. */
export function matchRows(rows: readonly TrackerRow[], lines: readonly PlanLine[]): Matched {
  const known = lines.map((line) => ({ line, words: line.texts.map(wordsOf) }));
  const offers = rows
    .flatMap((row): RowMatch[] => {
      const words = wordsOf(row.text);
      return known.flatMap(({ line, words: texts }): RowMatch[] => {
        const like = Math.max(0, ...texts.map((text) => likeness(words, text)));
        const isCode = row.label !== '' && fold(row.label) === fold(line.code);
        if (isCode && like >= BESIDE_CODE) return [{ row, line, by: 'code', likeness: like }];
        return like >= DOUBTFUL ? [{ row, line, by: 'text', likeness: like }] : [];
      });
    })
    .sort((a, b) => Number(b.by === 'code') - Number(a.by === 'code') || b.likeness - a.likeness);

  const [sure, doubtful]: RowMatch[][] = [[], []];
  const [takenRows, takenLines] = [new Set<TrackerRow>(), new Set<PlanLine>()];
  for (const offer of offers) {
    if (takenRows.has(offer.row) || takenLines.has(offer.line)) continue;
    takenRows.add(offer.row);
    takenLines.add(offer.line);
    const isSure = offer.by === 'code' || (offer.likeness >= SURE && !hasRival(offer, offers));
    (isSure ? sure : doubtful)!.push(offer);
  }
  const inOrder = (a: RowMatch, b: RowMatch) => a.row.row - b.row.row;
  return {
    sure: sure!.sort(inOrder),
    doubtful: doubtful!.sort(inOrder),
    leftRows: rows.filter((row) => !takenRows.has(row)),
    leftLines: lines.filter((line) => !takenLines.has(line)),
  };
}

function hasRival(offer: RowMatch, offers: readonly RowMatch[]): boolean {
  return offers.some(
    (other) =>
      other !== offer &&
      other.by === 'text' &&
      (other.row === offer.row || other.line === offer.line) &&
      other.likeness > offer.likeness - APART,
  );
}
