import type { Agency } from '../../agency/catalogue';
import { zipFiles } from '../../host/file/ooxml/zip/zipFiles';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { knownPeriod, withSendBy } from '../../period/reportingPeriod';
import { knownProgramme } from '../../programmes/registry';
import type { IsoDate } from '../../text/calendar';
import { buildAgencyWorkbook, workbookFileName } from '../../workbook/agency/agencyWorkbook';

export interface BinderJob {
  planId: string;
  periodId: string;
  sendBy: IsoDate;
  agency: Agency;
}

/** Functions of the worker that makes many workbooks, as called by the page. */
export interface Binder {
  /** Makes an agency's workbook and stores it. */
  add(job: BinderJob): Promise<void>;
  /** All of them in one zip file. */
  pack(): Uint8Array;
}

/** Makes agencies' empty workbooks one by one, and packs them into one file. */
export function createBinder(): Binder {
  const files = new Map<string, Uint8Array>();
  return {
    async add({ planId, periodId, sendBy, agency }) {
      const programme = await knownProgramme(planId);
      const period = withSendBy(knownPeriod(programme, periodId), sendBy);
      const spec = buildAgencyWorkbook({ programme, agency, period });
      files.set(workbookFileName(programme.plan, period, agency), await writeXlsx(spec));
    },
    pack: () => zipFiles(files, new Date()),
  };
}
