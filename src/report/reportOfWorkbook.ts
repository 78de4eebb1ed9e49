import { readEntries } from '../entries/readEntries';
import { bindWorkbook } from '../entries/boundWorkbook';
import { isProvinces } from '../entries/workbookIdentity';
import { agencyFigures, type AgencyFigures } from '../figures/agencyFigures';
import type { Agency } from '../agency/catalogue';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import { fromSerial, type IsoDate } from '../text/calendar';
import { contextOf, type ValidationOptions } from '../validation/engine/context';
import { validateContext } from '../validation/engine/validate';
import { PROPERTY } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Input of an agency's report. */
export interface AgencyReportSource {
  programme: Programme;
  agency: Agency;
  period: ReportingPeriod;
  figures: AgencyFigures;
  date: IsoDate;
  sample: boolean;
  /** Number of errors found by Kiểm tra: the report shows the workbook's contents regardless. */
  errors: number;
}

/** Why no report can be made from a workbook. */
export type NoReport = 'not-ours' | 'other-plan' | 'agency-unknown' | 'period-unknown';

/**
 * Reads an agency's workbook for its report, or says why there is none; the date in `options` overrides the workbook's
 * own.
 */
export function reportOfWorkbook(
  snapshot: WorkbookSnapshot,
  options: ValidationOptions,
): AgencyReportSource | NoReport {
  const workbook = bindWorkbook(snapshot);
  const context = contextOf(workbook, options);
  const { identity, owner, period } = context;
  if (!identity || isProvinces(identity)) return 'not-ours';
  const programme = options.programmeOf(identity.planId);
  if (!programme) return 'other-plan';
  if (!owner) return 'agency-unknown';
  if (!period) return 'period-unknown';
  const date = fromSerial(context.reportingDate) ?? period.end;
  return {
    programme,
    agency: owner,
    period,
    figures: agencyFigures({
      programme,
      agency: owner,
      entries: readEntries(workbook),
      reportingDate: context.reportingDate,
    }),
    date,
    sample: snapshot.properties[PROPERTY.sample] === 'true',
    errors: validateContext(context).counts.error,
  };
}
