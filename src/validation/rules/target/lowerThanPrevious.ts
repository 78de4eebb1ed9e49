import { FIGURE_COLUMNS } from '../../figures';
import { rule } from '../../rule';
import { shown } from '../../shown';

export const lowerThanPrevious = rule({
  id: 'target/lower-than-previous',
  severity: 'warning',
  scope: 'target',
  check({ context: { previous }, code, cell, value }, report) {
    for (const key of FIGURE_COLUMNS) {
      const [now, before] = [value(key), previous?.targets[code]?.[key]];
      if (typeof now === 'number' && typeof before === 'number' && now < before)
        report(cell(key), { value: shown(now), previous: shown(before) });
    }
  },
});
