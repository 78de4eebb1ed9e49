import { documentNumbers, type DocumentNumber } from './documentNumber';
import { ofOneAlphabet } from '../typed/lookAlikes';
import type { TaskSubject } from '../engine/subjects';

/** The documents named as a task's evidence; none if the cell is blank or invalid. */
export function documentsOf({ cell, isBlank, value }: TaskSubject): DocumentNumber[] {
  if (isBlank('documentNumber') || cell('documentNumber')?.isError) return [];
  return documentNumbers(ofOneAlphabet(String(value('documentNumber'))));
}
