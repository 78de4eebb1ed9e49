import type { TaskEntry } from '../fields/entry';
import { paperText } from '../messages/paperText';
import type { Verdict } from '../target/target';
import { inSentence } from './words';

/** Verdict counts in words, omitting zeros. */
export function verdictsText(verdicts: Readonly<Record<Verdict, number>>): string {
  return (['dat', 'chua-dat', 'chua-co-so-lieu'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => paperText(`report.verdict.${verdict}`, { count: verdicts[verdict] }))
    .join(', ');
}

/** A section's label without the plan's number: the report numbers its fields itself. */
export const fieldTitle = (label: string): string => label.replace(/^(?:[IVXLC]+|\p{Lu}|\d+)\.\s*/u, '');

/** A note that says there is nothing to report, repeats the status, or says nothing. */
const NOTHING =
  /^(?:không|không có|(?:đã |đang |trong kỳ )?(?:hoàn thành|thực hiện|không phát sinh)|[^\p{L}\d]*)$/iu;

/** An agency's note beside a row, without a leading list dash; null if it says nothing. */
export function noteText({ note }: TaskEntry): string | null {
  const text = inSentence(note).replace(/^[-+•]\s*/u, '');
  return NOTHING.test(text) ? null : text;
}

/** Longest note quoted whole; a longer one is cut, with a reference to the rest. */
const LONGEST_NOTE = 400;

export function quotedNote(note: string): string {
  if (note.length <= LONGEST_NOTE) return note;
  const cut = note.slice(0, LONGEST_NOTE);
  return paperText('report.noteGoesOn', { note: cut.slice(0, cut.lastIndexOf(' ')) || cut });
}
