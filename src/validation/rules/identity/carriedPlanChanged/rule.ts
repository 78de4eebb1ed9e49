import { readCarriedPlan } from '../../../../entries/readCarriedPlan';
import { NOWHERE, rule } from '../../../engine/rule';

export const carriedPlanChanged = rule({
  id: 'identity/carried-plan-changed',
  severity: 'warning',
  scope: 'workbook',
  check({ snapshot }, report) {
    if (readCarriedPlan(snapshot)?.isIntact === false) report(NOWHERE);
  },
});
