import { findAgency } from '../../../src/agency/membership';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';

/** A new workbook of Sở Nội vụ for 2024, with nothing entered. */
export function newWorkbookSpec(period = 'nam'): WorkbookSpec {
  const catalogue = BAC_GIANG.catalogue;
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: findAgency('Sở Nội vụ', catalogue),
    period: knownPeriod(BAC_GIANG, period),
  });
}
