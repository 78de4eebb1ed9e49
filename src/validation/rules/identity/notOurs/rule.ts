import { NOWHERE, rule } from '../../../engine/rule';

export const notOurs = rule({
  id: 'identity/not-ours',
  severity: 'error',
  scope: 'workbook',
  check({ identity }, report) {
    if (identity === null) report(NOWHERE);
  },
});
