import { readEntries } from '../entries/readEntries';
import { readIdentity } from '../entries/readIdentity';
import { workbookText } from '../messages/workbookText';
import { PERIOD_IDS, periodNames, reportingPeriod } from '../period/reportingPeriod';
import { toSerial } from '../text/calendar';
import type { AgencyEntries } from '../fields/entry';
import { LAYOUT_VERSION, NAME, TABLE } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ExistingWorkbook } from './makeWorkbook';
import { PaneError } from './paneError';

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Sheets of ours, also where the user renamed them: by their tables, by what our names refer to, last by name. */
function ownSheets({ sheets, names }: WorkbookSnapshot): string[] {
  const tables = Object.values(TABLE);
  const referred = names
    .filter(({ name }) => Object.values(NAME).some((ours) => sameText(ours, name)))
    .map(({ refersTo }) => /^=?'?(.+?)'?!/.exec(refersTo)?.[1]?.replace(/''/g, "'"));
  return sheets
    .filter(
      (sheet) =>
        sheet.tables.some(({ name }) => tables.some((ours) => sameText(ours, name))) ||
        referred.includes(sheet.name) ||
        sheet.name === workbookText('sheet.summary'),
    )
    .map(({ name }) => name);
}

/**
 * The agency workbook of ours that a snapshot holds, with what was entered; null where there is none.
 * @throws PaneError `otherLayout` where another version of the add-in made it: its entries would be misread.
 */
export function existingWorkbook(snapshot: WorkbookSnapshot): ExistingWorkbook<AgencyEntries> | null {
  const identity = readIdentity(snapshot);
  const sheets = ownSheets(snapshot);
  const hasTable = snapshot.sheets.some(({ tables }) => tables.some(({ name }) => name === TABLE.identity));
  // Document properties outlive deleted sheets: they alone are no workbook.
  if (!identity || !hasTable || sheets.length === 0) return null;
  if (identity.layout !== LAYOUT_VERSION)
    throw new PaneError('otherLayout', { layout: String(identity.layout) });

  const period = PERIOD_IDS.includes(identity.period)
    ? reportingPeriod(identity.period, identity.year)
    : null;
  const entries = readEntries(snapshot);
  // The date that the workbook came with is the old period's, not something that was entered.
  const isDefaultDate = period !== null && entries.reportingDate === toSerial(period.end);
  return {
    planId: identity.planId,
    agencyId: identity.agencyId,
    agencyName: identity.agencyName,
    period: periodNames(identity.period, identity.year),
    sheets,
    entries: isDefaultDate ? { ...entries, reportingDate: null } : entries,
    filledRows: Object.keys(entries.tasks).length + Object.keys(entries.targets).length,
  };
}
