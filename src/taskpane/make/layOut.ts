import type { Programme } from '../../programmes/programme';
import { buildAgencyWorkbook, workbookFileName } from '../../workbook/agency/agencyWorkbook';
import { agencyRows } from '../../workbook/agency/agencyRows';
import type { AgencyEntries } from '../../fields/entry';
import type { Choice } from './choice';
import type { LaidOutWorkbook } from './makeWorkbook';

/** The chosen agency's workbook, with the entries of the one that it replaces. */
export function layOut(
  programme: Programme,
  { agency, period }: Pick<Choice, 'agency' | 'period'>,
  entries: AgencyEntries | null,
): LaidOutWorkbook {
  const { plan, catalogue } = programme;
  const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, agency);
  return {
    spec: buildAgencyWorkbook({ programme, agency, period, ...(entries ? { entries } : {}) }),
    fileName: workbookFileName(plan, period, agency),
    rows: tasks.length + generalTasks.length,
    targets: targets.length,
  };
}
