import type { Agency } from '../../agency/catalogue';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';

/** What the form asks for. */
export interface Choice {
  programme: ProgrammeOutline;
  agency: Agency;
  period: ReportingPeriod;
}
