import { LAYOUT_VERSION } from '../../../../workbook/identity';
import { layoutOf } from '../../../../workbook/layouts/layouts';
import { NOWHERE, rule } from '../../../engine/rule';

export const oldLayout = rule({
  id: 'identity/old-layout',
  severity: 'warning',
  scope: 'workbook',
  restored: true,
  check({ identity }, report) {
    if (identity && identity.layout !== LAYOUT_VERSION && layoutOf(identity.layout) !== null)
      report(NOWHERE, { layout: String(identity.layout), current: String(LAYOUT_VERSION) });
  },
});
