import type { AnyTable } from './subjects';
import type { FindingPlace } from './rule';

/** Our own header text for a column. */
export function headerText({ shape }: Pick<AnyTable, 'shape'>, key: string): string {
  return shape.columns.find((column) => column.key === key)?.header ?? key;
}

/** Location of findings about a whole table: its code column's header, else its first header, else its usual sheet. */
export function codeHeader({ bound, shape }: AnyTable): FindingPlace {
  if (!bound) return { sheet: shape.sheetName, address: null };
  const header = bound.headers.find(({ key }) => key === 'code') ?? bound.headers[0];
  return { sheet: bound.sheet.name, address: header?.address ?? null };
}
