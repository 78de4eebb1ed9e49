import type { TaskSubject } from '../engine/subjects';
import type { DocumentNumber } from './documentNumber';
import { documentsOf } from './documentsOf';

/** The one document of a row, which the row's document date is of; null where it names none, several or a wrong one. */
export function solePaper(subject: TaskSubject): DocumentNumber | null {
  const [paper, ...others] = documentsOf(subject);
  return paper && others.length === 0 && paper.groups !== null ? paper : null;
}
