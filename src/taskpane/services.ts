import { bacGiang2024 } from '../agency/catalogues';
import type { FileHost } from '../host/file/fileHost';
import { PERIOD_IDS, reportingPeriod } from '../period/reportingPeriod';
import type { AgencyEntries } from '../workbook/entry';
import type { PlanSummary } from './choice';
import { download } from './download';
import type { MakePlaceProps } from './MakePlace';

/** What the form offers before the plan itself, which is large, is loaded; a test keeps it true to the plan. */
export const PLANS: readonly PlanSummary[] = [
  { id: '213-KH-UBND-2024', number: '213/KH-UBND', year: 2024, province: 'Bắc Giang' },
];

/**
 * The place Lập sổ over the file host. Inside Excel too the workbook is handed over as a file: the host that writes
 * into the open workbook is not part of this build yet. What only a running job needs is loaded when one starts.
 */
export function createMakePlaceProps(): MakePlaceProps<AgencyEntries> {
  return {
    target: 'file',
    plans: PLANS,
    catalogueOf: () => bacGiang2024(),
    periodsOf: ({ year }) => PERIOD_IDS.map((id) => reportingPeriod(id, year)),
    services: {
      openHost: async () => (await import('../host/file/fileHost')).createFileHost(),
      findExisting: async (snapshot) => (await import('./existingWorkbook')).existingWorkbook(snapshot),
      layOut: async (choice, entries) => (await import('./layOut')).layOut(choice, entries),
      deliver: async (host, name) => download(name, await (host as FileHost).bytes()),
    },
  };
}
