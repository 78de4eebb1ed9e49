import type { Agency } from '../../agency/catalogue';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';

/** The form's values. */
export interface Choice {
  programme: ProgrammeOutline;
  agency: Agency;
  period: ReportingPeriod;
}
