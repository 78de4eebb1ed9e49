import { fold } from '../../text/normalise';
import { cellAddress } from '../../workbook/address';
import { LAYOUT_VERSION } from '../../workbook/identity';
import { thisRow } from '../../fields/column';
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

const OWN_FORMULAS = new WeakMap<object, Map<string, string | null>>();

/** A computed column's formula in stored syntax, as we write it; null in a workbook of an earlier layout. */
export function formulaOf(
  { context: { calendar, identity }, table }: RowSubject,
  key: string,
): string | null {
  // Formulas of an earlier layout stay as they were written: they know nothing of columns that came later.
  if (identity && identity.layout !== LAYOUT_VERSION) return null;
  let known = OWN_FORMULAS.get(table);
  if (!known) OWN_FORMULAS.set(table, (known = new Map<string, string | null>()));
  let formula = known.get(key);
  if (formula === undefined) {
    const computation = table.columns.find((column) => column.key === key)?.computation;
    formula =
      computation?.formula((each) => thisRow(table.shape.name, headerText(table, each)), calendar) ?? null;
    known.set(key, formula);
  }
  return formula;
}

/** Whether a formula is the column's own; null where that cannot be told because a column is missing. */
export function isOwnFormula(subject: RowSubject, key: string, formula: string): boolean | null {
  const own = formulaOf(subject, key);
  if (own === null) return null;
  if (formula === own) return true;
  const addressOf = addresses(subject);
  const expected = canonicalFormula(own, addressOf);
  return expected === null ? null : canonicalFormula(formula, addressOf) === expected;
}
