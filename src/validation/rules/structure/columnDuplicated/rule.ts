import { repeatedKey } from '../../../../entries/tableHeaders';
import { headerText } from '../../../engine/headers';
import { rule } from '../../../engine/rule';

export const columnDuplicated = rule({
  id: 'structure/column-duplicated',
  severity: 'error',
  scope: 'table',
  restored: true,
  check({ table }, report) {
    if (!table.bound) return;
    for (const { key, text, address } of table.bound.headers) {
      const repeated = key === null ? repeatedKey(text, table.shape.columns) : null;
      if (repeated !== null)
        report(
          { sheet: table.bound.sheet.name, address },
          { value: text, header: headerText(table, repeated) },
        );
    }
  },
});
