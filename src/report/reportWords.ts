import type { TaskEntry } from '../fields/entry';
import { paperText } from '../messages/paperText';
import type { Verdict } from '../target/target';
import { inSentence } from './words';

/** Counts of verdicts in words, those that are none left out. */
export function verdictsText(verdicts: Readonly<Record<Verdict, number>>): string {
  return (['dat', 'chua-dat', 'chua-co-so-lieu'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => paperText(`report.verdict.${verdict}`, { count: verdicts[verdict] }))
    .join(', ');
}

/** A section's label without the plan's own number: the report numbers its fields itself. */
export const fieldTitle = (label: string): string => label.replace(/^[IVXLC]+\.\s*/u, '');

/** A note that says that there is nothing to say. */
const NOTHING = /^(?:không|không có)$/iu;

/** What an agency noted beside a row, without the dash of a list; null where it says nothing. */
export function noteText({ note }: TaskEntry): string | null {
  const text = inSentence(note).replace(/^[-+•]\s*/u, '');
  return text === '' || NOTHING.test(text) ? null : text;
}
