import { namedCell } from '../../../../entries/namedCell';
import { NAME } from '../../../../workbook/identity';
import { isOwnFormula } from '../../../formulas/expectedFormula';
import { headerText } from '../../../engine/headers';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const errorValue = rule({
  id: 'structure/error-value',
  severity: 'error',
  scope: 'row',
  check(subject, report) {
    const { table, row, context } = subject;
    if (table.bound?.sheet.errors.length === 0) return;
    const wrong = (wanted: string) =>
      table.columns.flatMap(({ key, role }) => {
        const cell = role === wanted ? row.cell(key) : null;
        return cell?.isError ? [{ key, cell }] : [];
      });
    const entries = wrong('entry');
    // Errors caused by a wrong entry or date, or by a missing column, are not findings of their own.
    const caused =
      entries.length > 0 ||
      context.cover.reportingDate?.isError === true ||
      namedCell(context.snapshot, NAME.reportingDate) === null;
    const own = caused
      ? []
      : wrong('computed').filter(
          ({ key, cell }) => cell.formula !== null && isOwnFormula(subject, key, cell.formula) === true,
        );
    for (const { key, cell } of [...entries, ...own])
      report(cell, { header: headerText(table, key), value: shown(cell.value) });
  },
});
