import type { Agency } from '../../agency/catalogue';
import { bacGiang2024 } from '../../agency/catalogues';
import { zipFiles } from '../../host/file/ooxml/zip/zipFiles';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { reportingPeriod } from '../../period/reportingPeriod';
import { planById } from '../../plan/plans';
import { buildAgencyWorkbook, workbookFileName } from '../../workbook/agency/agencyWorkbook';

export interface BinderJob {
  planId: string;
  periodId: string;
  agency: Agency;
}

/** What the worker that makes many workbooks does for the page. */
export interface Binder {
  /** Makes an agency's workbook and keeps it. */
  add(job: BinderJob): Promise<void>;
  /** All of them in one zip file. */
  pack(): Uint8Array;
}

/** Makes agencies' empty workbooks, one after the other, and binds them in one file. */
export function createBinder(): Binder {
  const files = new Map<string, Uint8Array>();
  return {
    async add({ planId, periodId, agency }) {
      const plan = planById(planId);
      if (!plan) throw new Error(`unknown plan ${planId}`);
      const period = reportingPeriod(periodId, plan.year);
      const spec = buildAgencyWorkbook({ plan, catalogue: bacGiang2024(), agency, period });
      files.set(workbookFileName(plan, period, agency), await writeXlsx(spec));
    },
    pack: () => zipFiles(files, new Date()),
  };
}
