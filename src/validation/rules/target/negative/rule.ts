import { FIGURE_COLUMNS } from '../../../typed/figures';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const negative = rule({
  id: 'target/negative',
  severity: 'error',
  scope: 'target',
  check({ cell, value }, report) {
    for (const key of FIGURE_COLUMNS) {
      const figure = value(key);
      if (typeof figure === 'number' && figure < 0) report(cell(key), { value: shown(figure) });
    }
  },
});
