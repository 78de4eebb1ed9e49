import { derived } from '../../text/derived';
import { documentNumbers, type DocumentNumber } from './documentNumber';
import { replaceLookAlikes } from '../typed/lookAlikes';
import type { TaskSubject } from '../engine/subjects';

/**
 * The documents named as a task's evidence; none if the cell is blank or invalid. Read once, as a dozen rules ask and a
 * stranger's cell may name a thousand.
 */
export const documentsOf = derived(({ cell, isBlank, value }: TaskSubject): readonly DocumentNumber[] => {
  if (isBlank('documentNumber') || cell('documentNumber')?.isError) return [];
  return documentNumbers(replaceLookAlikes(String(value('documentNumber'))));
});
