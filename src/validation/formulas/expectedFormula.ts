import { fold } from '../../text/normalise';
import { cellAddress } from '../../workbook/address';
import { LAYOUT_VERSION } from '../../workbook/identity';
import { thisRow, type Computation } from '../../fields/column';
import { canonicalFormula } from './formulaText';
import { headerText } from '../engine/headers';
import type { RowSubject } from '../engine/subjects';

/** Maps a header, ours or the current one, to the address in the subject's row. */
function addresses({ bound, row, table }: RowSubject): (header: string) => string | null {
  const columnOf = new Map<string, number>();
  for (const { key, text, column } of bound.headers) {
    columnOf.set(fold(text), column);
    if (key !== null) columnOf.set(fold(headerText(table, key)), column);
  }
  return (header) => {
    const column = columnOf.get(header);
    return column === undefined ? null : cellAddress(row.row, column);
  };
}

/** The formula in our own form. Null in a workbook with an earlier layout. */
function ownFormula({ context: { identity }, table }: RowSubject, key: string): string | null {
  // Formulas of an earlier layout are left as they are: they do not know columns added later.
  if (identity && identity.layout !== LAYOUT_VERSION) return null;
  return table.formulas.get(key) ?? null;
}

/**
 * A computed column's formula for a subject's row: by headers if the sheet has a table (whatever its current name),
 * otherwise by addresses, since a reference to a missing table is an error. Null if a column it needs is missing.
 */
export function formulaOf(subject: RowSubject, key: string): string | null {
  const { context, table, bound } = subject;
  const own = ownFormula(subject, key);
  const computation = table.columns.find((column) => column.key === key)?.computation;
  if (own === null || !computation) return null;
  const name = bound.tableName;
  if (name === table.shape.name && bound.rowsBelow === 0) return own;
  if (name !== null && bound.rowsBelow === 0)
    return computation.formula((each) => thisRow(name, headerText(table, each)), context.calendar);
  return inAddresses(subject, computation);
}

function inAddresses(subject: RowSubject, { formula }: Computation<string>): string | null {
  const addressOf = addresses(subject);
  let isWhole = true;
  const spelled = formula((each) => {
    const address = addressOf(fold(headerText(subject.table, each)));
    isWhole &&= address !== null;
    return address ?? '';
  }, subject.context.calendar);
  return isWhole ? spelled : null;
}

/** Whether a formula is the column's own; null if a missing column makes that undecidable. */
export function isOwnFormula(subject: RowSubject, key: string, formula: string): boolean | null {
  const own = ownFormula(subject, key);
  if (own === null) return null;
  if (formula === own) return true;
  const sheet = subject.bound.sheet.name;
  const addressOf = addresses(subject);
  const expected = canonicalFormula(own, addressOf, sheet);
  return expected === null ? null : canonicalFormula(formula, addressOf, sheet) === expected;
}
