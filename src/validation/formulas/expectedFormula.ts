import { fold } from '../../text/normalise';
import { cellAddress } from '../../workbook/address';
import { LAYOUT_VERSION } from '../../workbook/identity';
import { thisRow, type Computation } from '../../fields/column';
import { canonicalFormula } from './formulaText';
import { headerText } from '../engine/headers';
import type { RowSubject } from '../engine/subjects';

/** Address in a subject's row of the column under a header, ours or the one that stands there now. */
function addresses({ headers, row, table }: RowSubject): (header: string) => string | null {
  const columnOf = new Map<string, number>();
  for (const { key, text, column } of headers) {
    columnOf.set(fold(text), column);
    if (key !== null) columnOf.set(fold(headerText(table, key)), column);
  }
  return (header) => {
    const column = columnOf.get(header);
    return column === undefined ? null : cellAddress(row.row, column);
  };
}

/** The formula as we write it. Null in a workbook of an earlier layout. */
function ownFormula({ context: { identity }, table }: RowSubject, key: string): string | null {
  // Formulas of an earlier layout stay as they were written: they know nothing of columns that came later.
  if (identity && identity.layout !== LAYOUT_VERSION) return null;
  return table.formulas.get(key) ?? null;
}

/**
 * A computed column's formula as it can stand in a subject's row: by headers where the sheet has a table (whatever its
 * name is now), by addresses where it has none, since a reference to a table that is not there is an error. Null where
 * a column that it needs is gone.
 */
export function formulaOf(subject: RowSubject, key: string): string | null {
  const { context, table } = subject;
  const own = ownFormula(subject, key);
  const computation = table.columns.find((column) => column.key === key)?.computation;
  if (own === null || !computation) return null;
  const name = table.bound?.tableName ?? null;
  if (name === table.shape.name && table.bound?.rowsBelow === 0) return own;
  if (name !== null && table.bound?.rowsBelow === 0)
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

/** Whether a formula is the column's own; null where that cannot be told because a column is missing. */
export function isOwnFormula(subject: RowSubject, key: string, formula: string): boolean | null {
  const { table } = subject;
  const own = ownFormula(subject, key);
  if (own === null) return null;
  if (formula === own) return true;
  const sheet = table.bound?.sheet.name ?? '';
  const addressOf = addresses(subject);
  const expected = canonicalFormula(own, addressOf, sheet);
  return expected === null ? null : canonicalFormula(formula, addressOf, sheet) === expected;
}
