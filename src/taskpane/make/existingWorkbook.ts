import { bindWorkbook } from '../../entries/boundWorkbook';
import { ownSheets } from '../../entries/ownSheets';
import { readEntries } from '../../entries/readEntries';
import { periodNames, periodOf, type PeriodSource } from '../../period/reportingPeriod';
import { toSerial } from '../../text/calendar';
import type { AgencyEntries } from '../../fields/entry';
import { TABLE } from '../../workbook/identity';
import { layoutOf } from '../../workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ExistingWorkbook } from './makeWorkbook';
import { PaneError } from '../failure/paneError';

/**
 * Our agency workbook in a snapshot, with its entries; null if there is none. Its period is known if its plan is one of
 * `programmes`.
 * @throws PaneError `otherLayout` if a newer version of the add-in made it: its entries would be misread.
 */
export function existingWorkbook(
  snapshot: WorkbookSnapshot,
  programmes: readonly (PeriodSource & { plan: { id: string } })[],
): ExistingWorkbook<AgencyEntries> | null {
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  const sheets = ownSheets(snapshot);
  const hasTable = snapshot.sheets.some(({ tables }) => tables.some(({ name }) => name === TABLE.identity));
  // Document properties outlive deleted sheets: they alone do not make a workbook.
  if (!identity || !hasTable || sheets.length === 0) return null;
  if (layoutOf(identity.layout) === null)
    throw new PaneError('otherLayout', { layout: String(identity.layout) });

  const programme = programmes.find(({ plan }) => plan.id === identity.planId);
  const period = programme ? periodOf(programme, identity.period) : null;
  const entries = readEntries(workbook);
  // The date the workbook was made with belongs to the old period and was not entered by the user.
  const isDefaultDate = period !== null && entries.reportingDate === toSerial(period.end);
  return {
    planId: identity.planId,
    agencyId: identity.agencyId,
    agencyName: identity.agencyName,
    period: programme
      ? periodNames(programme, identity.period)
      : { vi: identity.period, en: identity.period },
    sheets,
    entries: isDefaultDate ? { ...entries, reportingDate: null } : entries,
    filledRows: Object.keys(entries.tasks).length + Object.keys(entries.targets).length,
  };
}
