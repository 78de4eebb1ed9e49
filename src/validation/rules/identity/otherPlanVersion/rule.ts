import { NOWHERE, rule } from '../../../engine/rule';

export const otherPlanVersion = rule({
  id: 'identity/other-plan-version',
  severity: 'warning',
  scope: 'workbook',
  restored: true,
  check({ identity, plan }, report) {
    if (identity && plan && identity.planVersion !== plan.version)
      report(NOWHERE, { version: String(identity.planVersion), current: String(plan.version) });
  },
});
