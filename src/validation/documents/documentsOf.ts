import { documentNumbers, type DocumentNumber } from './documentNumber';
import { replaceLookAlikes } from '../typed/lookAlikes';
import type { TaskSubject } from '../engine/subjects';

/** The documents named as a task's evidence; none if the cell is blank or invalid. */
export function documentsOf({ cell, isBlank, value }: TaskSubject): DocumentNumber[] {
  if (isBlank('documentNumber') || cell('documentNumber')?.isError) return [];
  return documentNumbers(replaceLookAlikes(String(value('documentNumber'))));
}
