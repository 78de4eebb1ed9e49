import { NOWHERE, rule } from '../../../engine/rule';

export const periodUnknown = rule({
  id: 'identity/period-unknown',
  severity: 'error',
  scope: 'workbook',
  check({ identity, plan, period }, report) {
    if (identity && plan && period === null) report(NOWHERE, { period: identity.period });
  },
});
