import type { Programme } from '../../programmes/programme';
import { buildAgencyWorkbook, workbookFileName } from '../../workbook/agency/agencyWorkbook';
import { agencyRows, isAsked } from '../../workbook/agency/agencyRows';
import type { AgencyEntries } from '../../fields/entry';
import type { Choice } from './choice';
import type { LaidOutWorkbook } from './makeWorkbook';

/** The chosen agency's workbook, with the entries of the one it replaces. */
export function layOut(
  programme: Programme,
  { agency, period }: Pick<Choice, 'agency' | 'period'>,
  entries: AgencyEntries | null,
): LaidOutWorkbook {
  const { plan, catalogue } = programme;
  const rows = agencyRows(plan, catalogue, agency);
  const tasks = [...rows.tasks, ...rows.generalTasks].filter(isAsked);
  return {
    spec: buildAgencyWorkbook({ programme, agency, period, ...(entries ? { entries } : {}) }),
    fileName: workbookFileName(plan, period, agency),
    rows: tasks.length,
    targets: rows.targets.length,
  };
}
