import { LAYOUT_VERSION } from '../../../../workbook/identity';
import { layoutOf } from '../../../../workbook/layouts/layouts';
import { NOWHERE, rule } from '../../../engine/rule';

export const otherLayout = rule({
  id: 'identity/other-layout',
  severity: 'error',
  scope: 'workbook',
  check({ identity }, report) {
    if (identity && layoutOf(identity.layout) === null)
      report(NOWHERE, { layout: String(identity.layout), current: String(LAYOUT_VERSION) });
  },
});
