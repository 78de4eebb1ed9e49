import { NOWHERE, rule } from '../../rule';

export const notOurs = rule({
  id: 'identity/not-ours',
  severity: 'error',
  scope: 'workbook',
  check({ identity }, report) {
    if (identity === null) report(NOWHERE);
  },
});
