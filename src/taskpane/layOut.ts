import { entriesWithoutRow } from '../entries/readEntries';
import type { Programme } from '../programmes/programme';
import { buildAgencyWorkbook, workbookFileName } from '../workbook/agency/agencyWorkbook';
import { generalTaskRows, targetRows, taskRows } from '../workbook/agency/agencyRows';
import type { AgencyEntries } from '../fields/entry';
import type { Choice } from './choice';
import type { LaidOutWorkbook } from './makeWorkbook';
import { PaneError } from './paneError';

/**
 * The chosen agency's workbook, with the entries of the one that it replaces.
 * @throws PaneError `entriesWithoutRow` where an entry has no row any more: nothing typed is lost silently.
 */
export function layOut(
  programme: Programme,
  { agency, period }: Pick<Choice, 'agency' | 'period'>,
  entries: AgencyEntries | null,
): LaidOutWorkbook {
  const { plan, catalogue } = programme;
  const tasks = [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)];
  const targets = targetRows(plan, catalogue, agency);
  if (entries) {
    const codes = (rows: readonly { code: unknown }[]): string[] => rows.map(({ code }) => String(code));
    const lost = entriesWithoutRow(entries, { tasks: codes(tasks), targets: codes(targets) });
    if (lost.length > 0) throw new PaneError('entriesWithoutRow', { codes: lost.join(', ') });
  }
  return {
    spec: buildAgencyWorkbook({ programme, agency, period, ...(entries ? { entries } : {}) }),
    fileName: workbookFileName(plan, period, agency),
    rows: tasks.length,
    targets: targets.length,
  };
}
