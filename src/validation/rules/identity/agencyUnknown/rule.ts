import { NOWHERE, rule } from '../../../engine/rule';

export const agencyUnknown = rule({
  id: 'identity/agency-unknown',
  severity: 'error',
  scope: 'workbook',
  check({ identity, plan, owner }, report) {
    if (identity && plan && owner === undefined) report(NOWHERE, { agency: identity.agencyName });
  },
});
