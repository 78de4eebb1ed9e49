import type { TaskSubject } from '../engine/subjects';
import type { DocumentNumber } from './documentNumber';
import { documentsOf } from './documentsOf';

/** The only document of a row, to which the document date belongs; null if there is none, several, or an invalid one. */
export function solePaper(subject: TaskSubject): DocumentNumber | null {
  const [paper, ...others] = documentsOf(subject);
  return paper && others.length === 0 && paper.groups !== null ? paper : null;
}
