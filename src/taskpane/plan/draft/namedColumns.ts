import type { ColumnKey } from '../../../import/columnWords';
import type { NamedColumns } from '../../../import/plan/planParts';
import { fold } from '../../../text/normalise';
import { recallColumns, rememberColumns } from '../../app/remembered';

/** The meanings a column can be given. */
export const COLUMN_CHOICES = [
  'number',
  'code',
  'field',
  'objective',
  'task',
  'activity',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'budget',
  'note',
] as const satisfies readonly ColumnKey[];

/** Earlier answers on column meanings; invalid data is ignored. */
export function namedBefore(): NamedColumns {
  try {
    const kept = JSON.parse(recallColumns()) as Record<string, unknown>;
    const isKnown = (key: unknown): key is ColumnKey | null =>
      key === null || COLUMN_CHOICES.some((each) => each === key);
    return Object.fromEntries(Object.entries(kept).filter(([, key]) => isKnown(key))) as NamedColumns;
  } catch {
    return {};
  }
}

/** Adds an answer to the earlier ones and remembers them all. @param key empty for a column that is not used */
export function nameColumn(header: string, key: string): NamedColumns {
  const named = { ...namedBefore(), [fold(header)]: key === '' ? null : (key as ColumnKey) };
  rememberColumns(JSON.stringify(named));
  return named;
}
