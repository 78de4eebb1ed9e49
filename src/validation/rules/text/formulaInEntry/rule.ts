import type { BoundCell } from '../../../../entries/boundTable';
import { isDateFormat } from '../../../../workbook/dateFormat';
import { rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

const asDisplayed = ({ value, numberFormat }: Pick<BoundCell, 'value' | 'numberFormat'>): string | number =>
  isDateFormat(numberFormat ?? '') ? shownDate(value) : shown(value);

export const formulaInEntry = rule({
  id: 'text/formula-in-entry',
  severity: 'warning',
  scope: 'text',
  check({ cell }, report) {
    if (cell.formula === null || cell.isError) return;
    // Saved by a program that does not calculate: there is no known value to replace it with.
    const isKnown = cell.value !== null;
    report(
      cell,
      { formula: shown(`=${cell.formula}`), value: isKnown ? asDisplayed(cell) : '?' },
      isKnown ? { after: cell.value, safe: false } : null,
    );
  },
});
