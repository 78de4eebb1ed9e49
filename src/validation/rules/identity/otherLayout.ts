import { LAYOUT_VERSION } from '../../../workbook/identity';
import { NOWHERE, rule } from '../../rule';

export const otherLayout = rule({
  id: 'identity/other-layout',
  severity: 'error',
  scope: 'workbook',
  check({ identity }, report) {
    if (identity && identity.layout !== LAYOUT_VERSION)
      report(NOWHERE, { layout: String(identity.layout), current: String(LAYOUT_VERSION) });
  },
});
