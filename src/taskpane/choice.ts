import type { Agency } from '../agency/catalogue';
import type { ReportingPeriod } from '../period/reportingPeriod';

/** A plan as the first screen needs it; the plan itself loads when a workbook is made. */
export interface PlanSummary {
  id: string;
  number: string;
  year: number;
  province: string;
}

/** What the form asks for. */
export interface Choice {
  plan: PlanSummary;
  agency: Agency;
  period: ReportingPeriod;
}
