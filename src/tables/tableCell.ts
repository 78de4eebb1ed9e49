import { fromSerial } from '../text/calendar';
import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import type { CsvCell } from './csv';
import type { FieldType } from './tableSource';

/** Converts a cell to its type: a serial to a date, empty text to nothing. Undefined if it does not match the type. */
export function typedCell(value: CellScalar, type: FieldType): CsvCell | undefined {
  if (isBlank(value)) return null;
  if (type === 'string') return typeof value === 'boolean' ? String(value) : value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (type === 'date') return fromSerial(Math.floor(value)) ?? undefined;
  return type === 'integer' && !Number.isInteger(value) ? undefined : value;
}
