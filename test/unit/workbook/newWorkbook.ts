import { bacGiang2024 } from '../../../src/agency/catalogues';
import { findAgency } from '../../../src/agency/membership';
import { reportingPeriod } from '../../../src/period/reportingPeriod';
import { plan213 } from '../../../src/plan/plans';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../../src/workbook/spec';

/** The workbook of Sở Nội vụ for the year 2024 as it is made, with nothing entered. */
export function newWorkbookSpec(): WorkbookSpec {
  const catalogue = bacGiang2024();
  return buildAgencyWorkbook({
    plan: plan213(),
    catalogue,
    agency: findAgency('Sở Nội vụ', catalogue),
    period: reportingPeriod('nam', 2024),
  });
}
