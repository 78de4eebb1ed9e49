import type { BoundCell } from '../../../../entries/boundTable';
import { rule } from '../../../engine/rule';
import { shown, shownDate } from '../../../report/shown';

const isDay = (format: string | null): boolean => /d{1,2}[/.-]m{1,2}/i.test(format ?? '');

const asDisplayed = ({ value, numberFormat }: Pick<BoundCell, 'value' | 'numberFormat'>): string | number =>
  isDay(numberFormat) ? shownDate(value) : shown(value);

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
