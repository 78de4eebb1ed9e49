import { isProvinces } from '../../../../entries/workbookIdentity';
import { NOWHERE, rule } from '../../../engine/rule';

/** The only rule for such a workbook: the others would take it for an agency's with missing sheets. */
export const provinceWorkbook = rule({
  id: 'identity/province-workbook',
  scope: 'workbook',
  severity: 'error',
  check({ identity }, report) {
    if (isProvinces(identity)) report(NOWHERE);
  },
});
