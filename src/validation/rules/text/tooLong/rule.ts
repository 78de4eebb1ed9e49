import { rule } from '../../../engine/rule';

export const tooLong = rule({
  id: 'text/too-long',
  severity: 'error',
  scope: 'text',
  check({ cell, limit }, report) {
    const { value } = cell;
    if (limit !== null && typeof value === 'string' && value.length > limit)
      report(cell, { length: String(value.length), limit: String(limit) });
  },
});
