import { fold } from '../../../../text/normalise';
import { boundCell } from '../../../../entries/boundCell';
import { headerText } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const columnRenamed = rule({
  id: 'structure/column-renamed',
  severity: 'error',
  scope: 'table',
  restored: true,
  cause: 'headers',
  check({ table }, report) {
    if (!table.bound) return;
    for (const { key, text, column } of table.bound.headers) {
      if (key === null) continue;
      const header = headerText(table, key);
      if (fold(text) === fold(header)) continue;
      const cell = boundCell(table.bound.sheet, table.bound.range.top, column, new Set());
      report(cell, { value: text, header });
    }
  },
});
