import { FIGURE_COLUMNS } from '../../figures';
import { rule } from '../../rule';
import { shown } from '../../shown';

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
