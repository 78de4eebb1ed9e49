import { fromSerial } from '../text/calendar';
import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import type { CsvCell } from './csv';
import type { FieldType } from './tableSource';

/** A cell as its type has it: a serial is a day, an empty text nothing. Undefined where it is none of the type. */
export function typedCell(value: CellScalar, type: FieldType): CsvCell | undefined {
  if (isBlank(value)) return null;
  if (type === 'string') return typeof value === 'boolean' ? String(value) : value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (type === 'date') return fromSerial(Math.floor(value)) ?? undefined;
  return type === 'integer' && !Number.isInteger(value) ? undefined : value;
}
