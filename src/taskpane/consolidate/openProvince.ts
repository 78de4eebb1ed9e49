import { readProvinceWorkbook } from '../../consolidation/previousRun';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { NAME, PROVINCE_TABLE, TABLE, WORKBOOK_KIND } from '../../workbook/identity';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { PaneError } from '../failure/paneError';
import type { OpenProvinceWorkbook } from './sessionState';

/** Our sheets that may have no table. */
const WITHOUT_TABLE: readonly WorkbookTextKey[] = [
  'sheet.dashboard',
  'sheet.analysis',
  'sheet.discrepancies',
  'sheet.changes',
  'sheet.rejected',
];

const lower = (text: string): string => text.toLowerCase();

/**
 * Our sheets, even if the user renamed them: identified by their tables and by what our names refer to; the rest by
 * name.
 */
function ownSheets({ sheets, names }: WorkbookSnapshot): string[] {
  const tables = new Set([...Object.values(PROVINCE_TABLE), TABLE.identity].map(lower));
  const ourNames = new Set(Object.values(NAME).map(lower));
  const referred = names
    .filter(({ name }) => ourNames.has(lower(name)))
    .map(({ refersTo }) => /^=?'?(.+?)'?!/.exec(refersTo)?.[1]?.replace(/''/g, "'"));
  const byName = WITHOUT_TABLE.map((key) => workbookText(key));
  return sheets
    .filter(
      (sheet) =>
        sheet.tables.some(({ name }) => tables.has(lower(name))) ||
        referred.includes(sheet.name) ||
        byName.includes(sheet.name),
    )
    .map(({ name }) => name);
}

/**
 * Our province workbook in a snapshot; null if it contains nothing of ours.
 * @throws PaneError `agencyWorkbook`, `otherLayout`: that content must not be mixed with ours or taken for it.
 */
export function openProvince(snapshot: WorkbookSnapshot): OpenProvinceWorkbook | null {
  const workbook = bindWorkbook(snapshot);
  const { identity } = workbook;
  const hasTable = snapshot.sheets.some(({ tables }) => tables.some(({ name }) => name === TABLE.identity));
  // Document properties outlive deleted sheets: they alone do not make a workbook.
  if (!identity || !hasTable) return null;
  if (identity.kind !== WORKBOOK_KIND.province)
    throw new PaneError('agencyWorkbook', { agency: identity.agencyName });
  const run = readProvinceWorkbook(workbook);
  if (!run) throw new PaneError('otherLayout', { layout: String(identity.layout) });
  return { asRead: snapshot, run, sheets: ownSheets(snapshot) };
}
