import { NOWHERE, rule } from '../../../engine/rule';

export const otherPlan = rule({
  id: 'identity/other-plan',
  severity: 'error',
  scope: 'workbook',
  check({ identity, plan }, report) {
    if (identity && (plan === null || identity.year !== plan.year))
      report(NOWHERE, { plan: identity.planId, year: String(identity.year) });
  },
});
